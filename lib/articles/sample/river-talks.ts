import type { MadeArticle } from "./made-article";

export const riverTalks: MadeArticle = {
  title: "River talks stumble over the dam at Orsenne",
  sourceLanguage: "fr",
  targetLanguage: "en",
  engine: "Engine A 3.2",
  blocks: [
    [
      "headline",
      "River talks stumble over the dam at Orsenne",
      "Les pourparlers sur le fleuve achoppent sur le barrage d’Orsenne",
    ],
    [
      "deck",
      "The three riverside countries separated without signing. A new round is envisaged in the autumn.",
      "Les trois pays riverains se sont séparés sans signer. Un nouveau tour est envisagé à l’automne.",
    ],
    ["byline", "By our correspondent in Valmer", "De notre correspondante à Valmer"],
    [
      "paragraph",
      "The negotiators of the Joint Water Commission left Valmer on Thursday without agreement on the filling of the Orsenne dam. The JCW had however announced, the day before, a text “ready for signature”. According to two diplomats, the delegation of the upstream country has raised a last reservation on the calendar. A conclusion before the summer had been promised by the powers. Riparian.",
      "Les négociateurs de la Commission mixte des eaux ont quitté Valmer jeudi sans accord sur le remplissage du barrage d’Orsenne. La CME avait pourtant annoncé, la veille, un texte « prêt à signer ». Selon deux diplomates, la délégation du pays d’amont a soulevé une dernière réserve sur le calendrier. Les puissances riveraines avaient promis de conclure avant l’été.",
    ],
    ["crosshead", "Red cloth", "Chiffon rouge"],
    [
      "paragraph",
      "For the farmers of the delta, the date of the filling is a red rag. “If the water goes down in August, we **lose the harvest**,” summarizes Samia Delvaux, who cultivates forty hectares of rice. She conditioned her support to a written guarantee. The Water Joint Commission (WJC) speaks of 340.000 hectares concerned.",
      "Pour les agriculteurs du delta, la date du remplissage est un chiffon rouge. « Si l’eau baisse en août, nous **perdons la récolte** », résume Samia Delvaux, qui cultive quarante hectares de riz. Elle a conditionné son soutien à une garantie écrite. La Commission mixte des eaux parle de 340 000 hectares concernés.",
    ],
    [
      "quotation",
      "“One does not negotiate a river like one negotiates a bill.”",
      "« On ne négocie pas un fleuve comme on négocie une facture. »",
    ],
    [
      "paragraph",
      "The [report of the experts](https://example.org/orsenne-report), published on the 9 of June, recommended a filling in seven years. The upstream country wants to finish it in four. The chancelleries judge the gap “manageable”. And this, after two years of meetings.",
      "Le [rapport des experts](https://example.org/orsenne-report), publié le 9 juin, recommandait un remplissage en sept ans. Le pays d’amont veut l’achever en quatre. Les chancelleries jugent l’écart « gérable ». Et ce, après deux ans de réunions.",
    ],
    ["crosshead", "Three points remain open", "Trois points restent ouverts"],
    ["listItem", "the rhythm of the filling in dry years;", "le rythme du remplissage en année sèche ;"],
    ["listItem", "the exchange of the the daily measurements;", "l’échange des mesures quotidiennes ;"],
    ["listItem", "who pays the compensations to the delta.", "qui paie les compensations au delta."],
    ["caption", "Photo: the construction site of the dam, on June 4.", "Photo : le chantier du barrage, le 4 juin."],
  ],
};
