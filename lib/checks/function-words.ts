const lists: Readonly<Record<string, string>> = {
  en: "a an the and or but nor of in on at to for from by with as is are was were be been being it its this that these those he she they we you i his her their our my your who which what when where how not no than then so if has have had do does did will would can could may might should must more most very also just into over under about after before between during against said says new first last other some all any each one two three",
  fr: "le la les un une des du de d l et ou mais en au aux à pour par sur sous dans avec sans ce cet cette ces son sa ses leur leurs il elle ils elles on nous vous je que qui quoi dont où ne pas plus très aussi est sont était étaient a ont avait être avoir fait se s n y comme si deux trois",
  es: "el la los las un una unos unas de del y o pero en al a para por sobre con sin este esta estos estas ese esa su sus le les lo se que quien cual no más muy también es son era eran ha han había ser haber hace como si dos tres",
  zh: "这个 那个 他们 我们 你们 她们 以及 并且 但是 因为 所以 如果 一个 没有 可以 已经 表示 认为",
  de: "der die das den dem des ein eine einen einem einer eines und oder aber in im an am auf aus bei mit nach von vom zu zum zur für über unter um durch gegen ohne ist sind war waren hat haben hatte sein wird werden wurde er sie es wir ihr ich nicht auch nur noch mehr sehr als wie wenn dass sich seine ihre zwei drei",
};
const sets = new Map(Object.entries(lists).map(([language, list]) => [language, new Set(list.split(" "))]));

/** The small words that carry the grammar of a language (its first subtag); null where we have no list. */
export function functionWords(language: string): ReadonlySet<string> | null {
  return sets.get(language) ?? null;
}
