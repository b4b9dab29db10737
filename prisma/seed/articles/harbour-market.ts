import type { MadeArticle } from "#lib/articles/sample/made-article";

export const harbourMarket: MadeArticle = {
  title: "Fishermen of the old harbour return to the market after three years",
  sourceLanguage: "ar",
  targetLanguage: "en",
  engine: "Engine B 2025-10",
  blocks: [
    [
      "headline",
      "Fishermen of the old harbour return to the market after three years",
      "صيادو المرفأ القديم يعودون إلى السوق بعد ثلاث سنوات",
    ],
    [
      "paragraph",
      "The municipality reopened on Sunday the fish market in the old harbour, after a restoration which lasted three years. About 200 families live from the market. The head of the Fishermen Union, Nabil al-Khatib, said that the return is “half of the road”. He added that the cold rooms did not arrive yet.",
      "أعادت البلدية يوم الأحد افتتاح سوق السمك في المرفأ القديم بعد ترميم استمر ثلاث سنوات. وتعيش من السوق نحو مئتي عائلة. وقال رئيس نقابة الصيادين نبيل الخطيب إن العودة «نصف الطريق». وأضاف أن غرف التبريد لم تصل بعد.",
    ],
    [
      "paragraph",
      "Nabeel Al Khatib called on the ministry to reduce the price of fuel. The ministry said it studies the request, and that it will answer before the end of month. Traders fear the competition of frozen fish which is imported.",
      "ودعا نبيل الخطيب الوزارة إلى خفض سعر الوقود. وقالت الوزارة إنها تدرس الطلب وسترد قبل نهاية الشهر. ويخشى التجار منافسة السمك المجمد المستورد.",
    ],
    [
      "quotation",
      "“The sea gave us back its smell before it gave us back its fish.”",
      "«أعاد لنا البحر رائحته قبل أن يعيد لنا سمكه.»",
    ],
    ["caption", "Photo: boxes of sardines in the market, Sunday.", "صورة: صناديق السردين في السوق، الأحد."],
  ],
};
