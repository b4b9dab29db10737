import type { MadeArticle } from "#lib/articles/sample/made-article";

export const nightTrains: MadeArticle = {
  title: "The night trains come back, and with them the old quarrels",
  sourceLanguage: "fr",
  targetLanguage: "en",
  engine: "Engine A 3.2",
  blocks: [
    [
      "headline",
      "The night trains come back, and with them the old quarrels",
      "Les trains de nuit reviennent, et avec eux les vieilles querelles",
    ],
    [
      "deck",
      "Thirty sleeping cars, four lines and a third of the deficit: the region pays, and waits for seeing.",
      "Trente voitures-lits, quatre lignes et un tiers du déficit : la région paie, et attend de voir.",
    ],
    ["byline", "By our transports service", "Par notre service transports"],
    [
      "paragraph",
      "Four new lines will leave from the East station in December. The tickets will cost from 39 euros in a compartment of six. The company has ordered **thirty sleeping cars**, of which the first ones will only be delivered in two years. Until then, it rents wagons of the nineteen-eighties.",
      "Quatre nouvelles lignes partiront de la gare de l’Est en décembre. Les billets coûteront à partir de 39 euros en compartiment de six. La compagnie a commandé **trente voitures-lits**, dont les premières ne seront livrées que dans deux ans. D’ici là, elle loue des wagons des années 1980.",
    ],
    ["crosshead", "Black humour", "Humour noir"],
    [
      "paragraph",
      "On the platforms, the railway workers have kept their dark humor. “The heating works, in summer,” slips one of them. Their union, the SRC, asks for two agents per train. The management answers that it will be done “in the measure of the possible”.",
      "Sur les quais, les cheminots ont gardé leur humour noir. « Le chauffage marche, l’été », glisse l’un d’eux. Leur syndicat, le SCR, demande deux agents par train. La direction répond que ce sera fait « dans la mesure du possible ».",
    ],
    [
      "paragraph",
      "The region pays a third of the deficit. It could withdraw in case of delays repeated.",
      "La région paie un tiers du déficit. Elle pourrait se retirer en cas de retards répétés.",
    ],
    [
      "paragraph",
      "The timetable is [to be found here](https://example.org/night-trains). The direction South leaves at 9.12 p.m. and arrives, if all goes well, for the breakfast. Children below four years travel for free, the bicycles do not. An association of users has already counted: in 2003, the last winter of the old line, one train on three was late of more than an hour.",
      "Les horaires sont [à trouver ici](https://example.org/night-trains). La direction Sud part à 21 h 12 et arrive, si tout va bien, pour le petit-déjeuner. Les enfants de moins de quatre ans voyagent gratuitement, les vélos non. Une association d’usagers a déjà compté : en 2003, dernier hiver de l’ancienne ligne, un train sur trois avait plus d’une heure de retard.",
    ],
    ["caption", "Photo: the track 7, an evening of rehearsal.", "Photo : la voie 7, un soir de répétition."],
  ],
};
