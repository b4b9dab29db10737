import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadSpeller } from "#lib/language/speller";
import { spelling } from "./spelling";
import { articleOf, findingsOf, mended } from "./testing/checked";

const [english, french, spanish] = await Promise.all(["en", "fr", "es"].map(checkOf));

async function checkOf(language: string) {
  const speller = await loadSpeller(language);
  if (!speller) throw new Error(`No dictionary for ${language}.`);
  return spelling(speller);
}

const told = (text: string, language = "en", source: string | null = null) => {
  const check = { en: english, fr: french, es: spanish }[language] ?? english;
  if (!check) throw new Error(`No check for ${language}.`);
  return findingsOf(check, articleOf([text], language, "fr", [source])).map(
    ({ places, message }) => `${places[0]?.quote} → ${message.values.suggestions}`,
  );
};

describe("spelling", () => {
  it.each([
    ["en", "The goverment met on Monday.", "goverment → government"],
    ["en", "Both sides recieved the letter.", "recieved → received"],
    ["en", "They were kept in seperate rooms.", "seperate → separate"],
    ["en", "The comittee has not met.", "comittee → committee"],
    ["en", "He talked alot about boats.", "alot → a lot"],
    ["fr", "Le gouvernment a démissionné.", "gouvernment → gouvernent,gouvernement"],
    ["fr", "Une evolution inattendue des prix.", ""],
    ["fr", "Les dévelopeurs du port attendent.", "dévelopeurs → développeurs"],
    ["es", "El gobeirno anunció la huelga.", "gobeirno → gobierno"],
    ["es", "Un acuerdo politico entre los sindicatos.", "politico → político"],
  ])("%s: %s", (language, text, expected) => {
    expect(told(text, language).join("; ")).toBe(expected);
  });

  it.each([
    ["names", "Then Tromsø's mayor, Kjersti Bøe-Larsn, flew to Ulaanbatar with Abdul bni Salh."],
    ["what is made of a name", "The Kurzic plan failed. Critics call it kurzic."],
    ["initials, figures, addresses", "NORD, A4, 4x4, mail@goverment.no, goverment.no and #goverment stay."],
    ["both sides of the Atlantic", "They organise the harbour centre and organize the harbor center."],
    ["compounds of the day", "A chipmaker, two icebreakers, a livestream and paywalled podcasts."],
    ["what a hyphen joins", "A two-hander, an all-nighter and a pre-dawn raid in laissez-faire times."],
    ["words shown as words", "Sailors call it a “harboar” (bargee, sluppe)."],
    ["another language inside", "They sang og vi skal ikkje sova burt sumarnatta until morning."],
    ["contractions and possessives", "It’s the strike's third day and they don’t, wouldn't, can’t sail."],
    ["new words with known parts", "An ultraconservative, antigovernment, postindustrial and boatlike thing."],
  ])("leaves alone %s", (_, text) => expect(told(text)).toEqual([]));

  it("leaves a word alone that stands in the source", () =>
    expect(told("They eat brandacujun with harbuor.", "en", "Ils mangent du brandacujun avec harbuor.")).toEqual([]));

  it("takes a word said three times for the article's own, unless the article spells it right as well", () => {
    const own = "A goverment of lines. A goverment dance. The goverment came.";
    expect(told(own)).toEqual([]);
    expect(told(`${own} So did the government.`)).toEqual(["goverment → government"]);
  });

  it("puts the right word in every place", () => {
    const article = articleOf(["The goverment met. Nobody told the goverment why."]);
    const [finding] = english ? findingsOf(english, article) : [];
    expect(finding?.fix).toBe("replace");
    expect(mended(article, finding)).toEqual(["The government met.", "Nobody told the government why."]);
  });

  it("is silent on a language it has no dictionary for, and on one that is not its own", async () => {
    expect(await loadSpeller("xx")).toBeNull();
    expect(await loadSpeller("constructor")).toBeNull();
    const german = "Die Regirung hat heute nichts gesagt.";
    expect(english && findingsOf(english, articleOf([german], "de"))).toEqual([]);
  });

  it("is silent on an article that is not in its language at all", () => {
    const words = Array.from({ length: 900 }, (_, at) => `goverment${String.fromCharCode(97 + (at % 26))}x the`);
    expect(told(words.join(" "))).toEqual([]);
  });

  it("says the truth about its places on any text", () =>
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" }), { maxLength: 6 }), (texts) => {
        if (!english) return;
        const article = articleOf([[...texts, "The goverment fell."]]);
        const all = new Map(article.blocks.flatMap(({ segments }) => segments.map(({ id, text }) => [id, text])));
        for (const { places } of findingsOf(english, article)) {
          for (const { segmentId, start, end, quote } of places)
            expect(all.get(segmentId)?.slice(start, end)).toBe(quote);
        }
      }),
      { numRuns: 50 },
    ));
});
