import type { DemoArticle } from "./article";

export const libraryAtNight: DemoArticle = {
  title: "مكتبة تفتح أبوابها طوال الليل",
  sourceLanguage: "en",
  targetLanguage: "ar",
  engine: "Engine C small",
  blocks: [
    ["headline", "مكتبة تفتح أبوابها طوال الليل", "A library that stays open all night"],
    [
      "paragraph",
      "ستبقى مكتبة Harlow العامة مفتوحة حتى الصباح ابتداءً من 3 مارس. وتقول المديرة إيلين بارك إن الطلاب **طلبوا ذلك منذ سنوات**. وسيعمل موظفان في كل ليلة. تبلغ التكلفة 85.000 جنيه في السنة.",
      "Harlow public library will stay open until morning from 3 March. Director Ellen Park says students **have asked for it for years**. Two members of staff will work each night. It costs £85,000 a year.",
    ],
    [
      "paragraph",
      "يخشى بعض الجيران من الضوضاء. ووعدت المكتبة بأن تغلق الباب الشمالي بعد الساعة العاشرة. «سنقرأ، لا سنغني»، قالت بارك.",
      "Some neighbours fear the noise. The library has promised to close the north door after ten. “We will be reading, not singing,” Park said.",
    ],
  ],
};
