import type { DemoArticle } from "./article";

export const heatPlan: DemoArticle = {
  title: "La ville présente son plan de chaleur avec deux mois de retard",
  sourceLanguage: "en",
  targetLanguage: "fr",
  engine: "Engine C small",
  blocks: [
    [
      "headline",
      "La ville présente son plan de chaleur avec deux mois de retard",
      "City unveils its heat plan, two months late",
    ],
    [
      "paragraph",
      "Le maire a dévoilé mercredi un plan de 64 pages pour protéger les résidents pendant les vagues de chaleur. Il promet **cent salles fraîches** et un numéro de téléphone gratuit. Les critiques disent que le plan éventuellement arrive trop tard pour cet été. L’année dernière, 112 personnes sont mortes en neuf jours.",
      "The mayor on Wednesday unveiled a 64-page plan to protect residents during heat waves. It promises **one hundred cool rooms** and a free telephone line. Critics say the plan comes too late for this summer. Last year, 112 people died in nine days.",
    ],
    ["crosshead", "Qui paie ?", "Who pays?"],
    [
      "paragraph",
      "Le plan coûte 3.4 millions par an, dont la moitié vient de l’état. « Nous ne pouvons pas attendre le prochain Juillet », a dit la conseillère Maren Holt. L’opposition demande un audit. Holt est d’accord avec lui.",
      "The plan costs 3.4 million a year, half of it from the state. “We cannot wait for next July,” said councillor Maren Holt. The opposition wants an audit. Holt agrees.",
    ],
  ],
};
