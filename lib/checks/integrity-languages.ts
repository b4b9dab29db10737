/** What a language lets a sentence do, as far as its make-up is concerned. Words are lower-case. */
export type IntegrityLanguage = Readonly<{
  /** Words that may rightly stand twice in a row ("had had", "nous nous", "من من"). */
  mayDouble: ReadonlySet<string>;
  /** Words that make a repeated pair idiomatic when it begins with them ("and on and on"). */
  linking: ReadonlySet<string>;
  /** Words no sentence ends with: where one does, the rest was lost. */
  neverLast: ReadonlySet<string>;
  /** Marks that close up to the word before. French sets a space before ; : ! ? and both guillemets. */
  closedUp: string;
  /** Marks that close up to the word after. */
  closedUpAfter: string;
  /** Quotation marks that have one direction here; straight ones are read by what stands around them. */
  quotes: readonly (readonly [open: string, close: string])[];
}>;

const list = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

const english: IntegrityLanguage = {
  mayDouble: list(
    "had that is was do does her his can no so very really bye ha he hey now ho knock blah yeah yes oh well many far long never again there boom bang tut hear win work who what which in on yo dum chop hush pom",
  ),
  linking: list("and or after by upon on to for in over as the more again no"),
  neverLast: list("the a an of and or than their its my our your his every and/or whose"),
  closedUp: ",;:!?.)]”",
  closedUpAfter: "([“",
  quotes: [
    ["“", "”"],
    ["«", "»"],
  ],
};

const french: IntegrityLanguage = {
  mayDouble: list(
    "nous vous faire si non oui très bien petit elle lui tous trop vite plus en ha ah oh hé bla chut ça là",
  ),
  linking: list("et ou de en à par pour au mot jour dos face peu encore petit plus"),
  neverLast: list("le la les un une des du de et ou à aux que dont leurs ses mes nos vos ces cet"),
  closedUp: ",.)]”",
  closedUpAfter: "([",
  quotes: [
    ["«", "»"],
    ["“", "”"],
  ],
};

const spanish: IntegrityLanguage = {
  mayDouble: list("que no sí si muy casi ya poco luego tan bien ay ja ah oh más se"),
  linking: list("y o a de en por poco más cara mano paso una uno"),
  neverLast: list("el la los las un una unas de del y o e en al que sus mis nuestros cuyo cuya"),
  closedUp: ",;:!?.)]”»",
  closedUpAfter: "([“«¿¡",
  quotes: [
    ["“", "”"],
    ["«", "»"],
  ],
};

const german: IntegrityLanguage = {
  mayDouble: list(
    "die der das sie ihr wir es ihnen sich zu an auf aus ein mit vor nach bei ab um über durch unter sehr ganz nein ja so ach ha weiter wieder",
  ),
  linking: list("und oder für um von zu in an immer nach"),
  neverLast: list("und oder dem des einem einer eines sowie beziehungsweise"),
  closedUp: ",;:!?.)]",
  closedUpAfter: "([„",
  quotes: [["„", "“”"]],
};

const arabic: IntegrityLanguage = {
  mayDouble: list("بي سي دي إم تي إن من ما لا هو هي نعم جدا جداً هيا كلا يا أن عن"),
  linking: list("و أو ثم بعد يوما عاما شيئا"),
  neverLast: list("من في إلى على عن أن إن التي الذي الذين أو ثم بين"),
  closedUp: "،؛؟.:!,)]”»",
  closedUpAfter: "([“«",
  quotes: [
    ["“", "”"],
    ["«", "»"],
  ],
};

const byLanguage: Readonly<Record<string, IntegrityLanguage>> = {
  en: english,
  fr: french,
  es: spanish,
  de: german,
  ar: arabic,
};

/** What is known of the language of a BCP 47 tag; null means: say nothing about its sentences. */
export function integrityLanguage(tag: string): IntegrityLanguage | null {
  return byLanguage[tag.toLowerCase().split("-")[0] ?? ""] ?? null;
}
