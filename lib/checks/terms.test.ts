import { describe, expect, it } from "vitest";
import type { DeskTerm } from "./desk-term";
import { terms } from "./terms";
import { articleOf, findingsOf, mended, told } from "./testing/checked";
import { term } from "./testing/term-list";

/** Quotes, each with what is offered in its place. */
const fixes = (list: readonly DeskTerm[], article: ReturnType<typeof articleOf>) =>
  findingsOf(terms(list), article).flatMap(({ places }) =>
    places.map(({ quote, replacement }) => (replacement === null ? quote : `${quote} → ${replacement}`)),
  );
const inLanguage = (targetLanguage: string, forms: string, text: string) =>
  fixes([term(forms, { targetLanguage })], articleOf([[text]], targetLanguage));

describe("a forbidden form is found, and the desk's own offered in its place", () => {
  it.each<readonly [string, string, string, readonly string[]]>([
    ["en", "+Tehran !Teheran", "They flew to Teheran.", ["Teheran → Tehran"]],
    ["en", "+foreign_ministry !chancellery", "The CHANCELLERY said so.", ["CHANCELLERY → FOREIGN MINISTRY"]],
    ["en", "+foreign_ministry !chancellery", "Chancellery talks.", ["Chancellery → Foreign ministry"]],
    ["en", "+armed_group !terror_group", "The terror\u00a0group’s men.", ["terror\u00a0group → armed group"]],
    ["en", "+ceasefire !cease-fire", "The cease‑fire held.", ["cease‑fire → ceasefire"]],
    ["en", "+=internet !=Internet", "The Internet is slow.", ["Internet → internet"]],
    ["en", "+US !U.S.", "He left the U.S.", ["U.S. → US."]],
    ["en", "+U.S. !=US", "He left the US.", ["US → U.S"]],
    ["en-GB", "+Tehran !Teheran", "In Teheran.", ["Teheran → Tehran"]],
    ["en", "+Harbour_Council ~=HC !=CH", "The CH met.", ["CH → HC"]],
    ["fr", "+traité !accord", "Un accord signé.", ["accord → traité"]],
    [
      "fr",
      "+Côte_d’Ivoire !Ivory_Coast",
      "L'Ivory Coast et la Ivory Coast.",
      ["Ivory Coast", "Ivory Coast → Côte d’Ivoire"],
    ],
    ["de", "+Schutzsuchender !Asylant", "Ein Asylant kam.", ["Asylant → Schutzsuchender"]],
    ["ar", "+السلطة !الحكومة", "وقالت والحكومة.", ["الحكومة → السلطة"]],
    ["ar", "+سلطة !حكومة", "قالت الْحُكُومَةُ.", ["حُكُومَةُ → سلطة"]],
    ["zh", "+中国大陆 !中国", "中国和中国大陆", ["中国 → 中国大陆"]],
    ["ja", "+監督 !コーチ", "彼はコーチです。", ["コーチ → 監督"]],
    ["th", "+คณะรัฐมนตรี !รัฐบาล", "รัฐบาลไทยประกาศวันนี้", ["รัฐบาล → คณะรัฐมนตรี"]],
    ["tr", "+hükümet !idare", "İDARE konuştu.", ["İDARE → HÜKÜMET"]],
    ["xx-made-up", "+right !wrong", "A wrong word.", ["wrong → right"]],
  ])("%s: %s in “%s”", (language, forms, text, expected) => {
    expect(inLanguage(language, forms, text)).toEqual(expected);
  });
});

describe("another form of its words is found, and nothing offered that might not fit", () => {
  it.each<readonly [string, string, string, readonly string[]]>([
    ["en", "+foreign_ministry !chancellery", "All chancelleries.", ["chancelleries"]],
    ["en", "+leave !ink_a_deal", "They inked a deal.", ["inked a deal"]],
    ["en", "+sailor !seaman", "The seamen left.", ["seamen"]],
    ["en", "+NGO !=NPO", "Many NPOs left.", ["NPOs"]],
    ["fr", "+traité !accord_commercial", "Des accords commerciaux.", ["accords commerciaux"]],
    ["fr", "+chef !directeur", "La directrice est là.", ["directrice"]],
    ["es", "+pacto !acuerdo_marco", "Los acuerdos marcos.", ["acuerdos marcos"]],
    ["it", "+intesa !accordo", "Gli accordi.", ["accordi"]],
    ["pt", "+pacto !acordão", "Os acordões.", ["acordões"]],
    ["de", "+Staat !Land", "Die Länder und des Landes.", ["Länder", "Landes"]],
    ["nl", "+woning !huis", "De huizen en het huis.", ["huizen", "huis → woning"]],
    ["ru", "+пакт !договор", "Без договоров и с договором.", ["договоров", "договором"]],
    ["ru", "+армия !сирийская_армия", "Сирийской армии нет.", ["Сирийской армии"]],
    ["ar", "+سلطة !حكومة_انتقالية", "والحكومة الانتقالية.", ["حكومة الانتقالية"]],
    ["ar", "+سلطة !حكومة", "حكومتهم وللحكومات.", ["حكومتهم", "حكومات"]],
    ["ko", "+당국 !정부", "정부는 그리고 정부의.", ["정부", "정부"]],
  ])("%s: %s in “%s”", (language, forms, text, expected) => {
    expect(inLanguage(language, forms, text)).toEqual(expected);
  });
});

describe("what would not fit between its neighbours is not offered", () => {
  it.each<readonly [string, string, string]>([
    ["a and an", "+asylum_seeker !migrant", "He is a migrant."],
    ["letters that say nothing of the sound", "+European_body !union", "It is a union."],
    ["a full stop that the sentence needs", "+US !U.S.", "The U.S. President spoke."],
    ["a compound", "+Tehran !Teheran", "The pro-Teheran side."],
  ])("%s", (_, forms, text) => {
    const [finding] = findingsOf(terms([term(forms)]), articleOf([[text]]));
    expect(finding?.places.map(({ replacement }) => replacement)).toEqual([null]);
    expect(finding?.fix).toBeNull();
  });

  it.each<readonly [string, string, string]>([
    ["fr", "+traité !accord", "L’accord tient."],
    ["fr", "+accord !traité", "Le traité tient."],
    ["it", "+patto !accordo", "L’accordo tiene."],
  ])("an article in %s", (language, forms, text) => {
    expect(inLanguage(language, forms, text).join()).not.toContain("→");
  });
});

describe("nothing is said of", () => {
  it.each<readonly [string, string, string, string]>([
    ["a word in a longer word", "en", "+man !art", "The party of artisans."],
    ["a word in another case, where case counts", "en", "+them !=US", "It tells us all."],
    ["a capital from the start of a sentence", "en", "+=internet !=Internet", "Internet access is slow."],
    ["addresses, handles and tags", "en", "+Tehran !Teheran", "@Teheran #Teheran www.teheran.ir a@teheran.example"],
    ["a shorter form in a longer one the desk has", "en", "+European_Union ~union !Union", "The European Union."],
    ["another language's texts", "fr", "+Tehran !Teheran", "Il va à Teheran."],
    ["feminine look-alikes", "fr", "+bateau !port", "La porte est là."],
    ["small words that look like nouns", "de", "+schön !schon", "Das ist schön."],
    ["characters of two Chinese words", "zh", "+海外华侨 !华人", "中华人民共和国"],
    ["a part of a katakana word", "ja", "+監督 !コーチ", "コーチングの話"],
    ["a Thai word in another", "th", "+ไป !มา", "วันนี้มากกว่า"],
    ["a Korean word in another", "ko", "+당국 !정부", "정부군이 왔다."],
  ])("%s", (_, language, forms, text) => {
    expect(
      fixes(
        [term(forms, { targetLanguage: language === "fr" && forms.includes("Tehran") ? "en" : language })],
        articleOf([[text]], language),
      ),
    ).toEqual([]);
  });

  it("a form that another term allows, unless the source tells which is meant", () => {
    const shore = term("+shore !bank", { sourceLanguage: "fr", source: "rive" });
    const money = term("+bank", { sourceLanguage: "fr", source: "banque" });
    const read = (source: string | null) =>
      told(terms([shore, money]), articleOf([["The bank."]], "en", "fr", [source]));
    expect(read(null)).toEqual([]);
    expect(read("La banque.")).toEqual([]);
    expect(read("La rive.")).toEqual(["forbidden: bank"]);
  });

  it("a form whose source is there and does not say the term: the words mean something else", () => {
    const list = [term("+dejected !shot_down", { sourceLanguage: "fr", source: "abattu" })];
    const read = (source: string | null) => told(terms(list), articleOf([["He was shot down."]], "en", "fr", [source]));
    expect(read("Il est tombé.")).toEqual([]);
    expect(read("Ils sont abattus.")).toEqual(["forbidden: shot down"]);
    expect(read(null)).toEqual(["forbidden: shot down"]);
  });

  it("terms of another source language", () => {
    const list = [term("+dejected !shot_down", { sourceLanguage: "fr" })];
    expect(told(terms(list), articleOf([["He was shot down."]], "en", "es"))).toEqual([]);
    expect(told(terms(list), articleOf([["He was shot down."]], "en", "fr-CA"))).toEqual(["forbidden: shot down"]);
  });
});

describe("a term of the source that is not there", () => {
  const nations = term("+United_Nations ~=UN", { sourceLanguage: "fr", source: "Nations unies" });
  const read = (targets: readonly string[], sources: readonly string[], list = [nations]) =>
    told(terms(list), articleOf([targets], "en", "fr", sources));

  it.each<readonly [string, readonly string[], readonly string[], readonly string[]]>([
    ["is told", ["It met."], ["Les Nations unies siègent."], ["missing: It met."]],
    ["is there under an admitted form", ["The UN met."], ["Les Nations unies siègent."], []],
    ["is there in a longer name", ["The United Nations Council met."], ["Les Nations unies."], []],
    ["stands in the next sentence", ["It met.", "The UN left."], ["Les Nations unies.", "Fini."], []],
    [
      "is told where the next sentence has its own",
      ["It met.", "The UN left."],
      ["Les Nations unies.", "Les Nations unies."],
      ["missing: It met."],
    ],
    [
      "is one finding for all its sentences",
      ["It met.", "It left."],
      ["Les Nations unies.", "Les Nations unies."],
      ["missing: It met. | It left."],
    ],
  ])("%s", (_, targets, sources, expected) => {
    expect(read(targets, sources)).toEqual(expected);
  });

  it("is found in the inflections of the source, in Arabic and in Chinese", () => {
    const arabic = term("+government", { sourceLanguage: "ar", source: "حكومة" });
    expect(told(terms([arabic]), articleOf([["It met."]], "en", "ar", ["وقالت الحكومة."]))).toEqual([
      "missing: It met.",
    ]);
    const chinese = term("+European_Union", { sourceLanguage: "zh", source: "欧盟" });
    expect(told(terms([chinese]), articleOf([["It met."]], "en", "zh", ["欧盟开会。"]))).toEqual(["missing: It met."]);
  });

  it("is not missed when only a forbidden form stands there, which is told by itself", () => {
    const list = [term("+dejected !downcast", { sourceLanguage: "fr", source: "abattu" })];
    expect(read(["He is downcast."], ["Il est abattu."], list)).toEqual(["forbidden: downcast"]);
  });

  it("is not told in languages whose endings are not known here", () => {
    const list = [term("+hallitus", { targetLanguage: "fi", sourceLanguage: "en", source: "government" })];
    expect(told(terms(list), articleOf([["Hallituksen talo."]], "fi", "en", ["The government's house."]))).toEqual([]);
  });
});

describe("one thing under a preferred and an admitted form", () => {
  const ships = term("+ships ~vessels");
  it("is told, each admitted place with the preferred form", () => {
    const article = articleOf(["Ships left. Vessels came."]);
    const [finding] = findingsOf(terms([ships]), article);
    expect(finding).toMatchObject({ category: "term-inconsistency", severity: "minor", fix: "replace" });
    expect(mended(article, finding)).toEqual(["Ships left.", "Ships came."]);
  });
  it.each<readonly [string, DeskTerm, string]>([
    ["an admitted form alone", ships, "Vessels left. Vessels came."],
    ["a short form beside its long one", term("+United_Nations ~UN"), "The United Nations met. The UN left."],
    ["words of one family", term("+China ~Chinese"), "China said so. Chinese ships left."],
    ["a surname beside the name", term("+Nora_Berg ~Berg"), "Nora Berg came. Berg left."],
  ])("is not: %s", (_, one, text) => expect(told(terms([one]), articleOf([text]))).toEqual([]));
  it("is not a matter of headlines", () => {
    const article = articleOf([{ kind: "headline", text: "Vessels leave" }, "The ships left."]);
    expect(told(terms([ships]), article)).toEqual([]);
  });
});

it("a finding names the forms, how often they stand, and which one the desk writes", () => {
  const [finding] = findingsOf(terms([term("+Tehran ~Téhéran !Teheran")]), articleOf(["Teheran, Teheran and Tehran."]));
  expect(finding).toMatchObject({
    category: "termbase",
    severity: "major",
    fix: "replace",
    forms: [
      { text: "Tehran", count: 1, recommended: "term" },
      { text: "Teheran", count: 2, recommended: null },
    ],
    message: { code: "terms.forbidden", values: { forms: ["Teheran (2×)"], instead: ["Tehran"] } },
  });
});

it("somebody's own words weigh less", () => {
  const [spoken] = findingsOf(terms([term("+Tehran !Teheran")]), articleOf(["“I love Teheran,” he said."]));
  expect(spoken).toMatchObject({ severity: "minor", places: [{ kind: "quotation" }] });
});
