import type { DemoArticle } from "./article";

export const teaTerraces: DemoArticle = {
  title: "Young people return to tea mountain, robots carry the baskets",
  sourceLanguage: "zh",
  targetLanguage: "en",
  engine: "Engine B 2025-10",
  blocks: [
    ["headline", "Young people return to tea mountain, robots carry the baskets", "年轻人返回茶山，机器人背起竹篓"],
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
  ],
};
