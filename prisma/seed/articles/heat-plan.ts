import type { MadeArticle } from "#lib/articles/sample/made-article";

export const heatPlan: MadeArticle = {
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
    ["byline", "Par notre service ville", "By our city desk"],
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
    [
      "quotation",
      "« Une ville qui connaît ses vieux ne les perd pas. »",
      "“A city that knows its old people does not lose them.”",
    ],
    [
      "paragraph",
      "Les premières salles ouvriront lundi prochain dans les écoles et dans deux églises. Des bénévoles appelleront chaque jour les 4 300 personnes inscrites sur le registre. S’ils ne répondent pas deux fois, quelqu’un frappe à la porte. La ligne gratuite est ouverte de huit heures à vingt heures, et la liste des salles est [en ligne](https://example.org/cool-rooms).",
      "The first rooms will open next Monday in schools and two churches. Volunteers will call the 4,300 people on the register every day. If they do not answer twice, someone knocks on the door. The free line is open from eight to eight, and the list of rooms is [online](https://example.org/cool-rooms).",
    ],
    [
      "caption",
      "Photo : une fontaine fermée, place du Marché.",
      "Photo: a fountain that was turned off, on Market Square.",
    ],
  ],
};
