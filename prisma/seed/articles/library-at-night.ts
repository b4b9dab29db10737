import type { MadeArticle } from "#lib/articles/sample/made-article";

export const libraryAtNight: MadeArticle = {
  title: "مكتبة تفتح أبوابها طوال الليل",
  sourceLanguage: "en",
  targetLanguage: "ar",
  engine: "Engine C small",
  blocks: [
    ["headline", "مكتبة تفتح أبوابها طوال الليل", "A library that stays open all night"],
    [
      "deck",
      "تجربة لمدة عام واحد في مدينة لا ينام فيها طلابها. الجيران يريدون ضمانات.",
      "A one-year trial in a city whose students do not sleep. Neighbours want guarantees.",
    ],
    ["byline", "بقلم مراسل الشؤون المحلية", "By our local affairs reporter"],
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
    ["crosshead", "ماذا سيتغير", "What will change"],
    [
      "listItem",
      "تفتح قاعة المطالعة الكبرى من الثامنة مساءً حتى السادسة صباحاً.",
      "The main reading room opens from 8 p.m. to 6 a.m.",
    ],
    ["listItem", "يبقى قسم الأطفال مغلقاً في الليل.", "The children’s section stays closed at night."],
    ["listItem", "يوقف الباص رقم 12 أمام الباب كل نصف ساعة.", "Bus 12 stops at the door every half hour."],
    [
      "paragraph",
      "سوف تقرر البلدية في الخريف القادم إن كانت التجربة تستمر. ونشرت المكتبة [أسئلة وأجوبة](https://example.org/harlow-library) على موقعها. لم يرد اتحاد الموظفين على طلب للتعليق، لكنه كان قد قال في يناير أنه «ليس ضد الليل، بل ضد الليل بدون أجر». وتقول بارك إن أول ليلة ستكون اختباراً. إنها جلبت قهوة كافية لثلاثة مائة شخص.",
      "The council will decide next autumn whether the trial goes on. The library has published [questions and answers](https://example.org/harlow-library) on its site. The staff union did not reply to a request for comment, but had said in January that it was “not against nights, but against nights without pay”. The first night will be a test, Park says. She has ordered enough coffee for three hundred people.",
    ],
    ["caption", "الصورة: قاعة المطالعة قبل إعادة الطلاء.", "Photo: the reading room before it was repainted."],
  ],
};
