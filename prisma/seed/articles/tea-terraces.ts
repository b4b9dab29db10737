import type { MadeArticle } from "#lib/articles/sample/made-article";

export const teaTerraces: MadeArticle = {
  title: "Young people return to tea mountain, robots carry the baskets",
  sourceLanguage: "zh",
  targetLanguage: "en",
  engine: "Engine B 2025-10",
  blocks: [
    ["headline", "Young people return to tea mountain, robots carry the baskets", "年轻人返回茶山，机器人背起竹篓"],
    ["deck", "A village gets its hands back", "一个村庄腾出了双手"],
    [
      "paragraph",
      "In the spring tea season, small robots appear on the terraces of Yunling village. Each can carry 60 kilograms and walk the stone steps by itself. The village cooperative bought twelve units last year and spent 480,000 yuan. “One robot replaces three porters,” said the cooperative director Lin Yue.",
      "春茶季节，云岭村的梯田上出现了小型机器人。每台能背60公斤，自己走石阶。村合作社去年买了12台，花了48万元。“一台机器人能顶三个挑夫，”合作社主任林悦说。",
    ],
    [
      "paragraph",
      "Yue Lin came back from the city four years ago. She she opened a live broadcast room in the old drying house. Sales have doubled since then. In the evening she teaches the elders to use the mobile phone.",
      "林悦四年前从城里回来。她在旧烘房里开了直播间。此后销量翻了一番。晚上她教老人用手机。",
    ],
    [
      "paragraph",
      "The village does not want to become a scenic spot. “Tea first, visitors second,” is written on the wall.",
      "村里不想变成景区。墙上写着“茶第一，游客第二”。",
    ],
    [
      "paragraph",
      "Not everyone is satisfied. Old porter Gao Shun, 63, carried tea for forty years. Now he follows behind the machine and presses the button when it stops. “It does not get tired, but it also does not know the road,” he says.",
      "并非人人满意。63岁的老挑夫高顺背了四十年茶。现在他跟在机器后面，机器停了就按一下按钮。“它不累，可它也不认路，”他说。",
    ],
    ["caption", "Picture: robot on the stone steps in the morning fog.", "图：晨雾中石阶上的机器人。"],
  ],
};
