/**
 * What inflection puts at the end of a word, by language: classes of endings that stand for one another on one stem,
 * separated by semicolons; "-" is no ending. "al aux" makes "journaux" a form of "journal".
 */
type Endings = Readonly<{
  /** Shortest stem that is believed, in UTF-16 units. */
  shortest: number;
  classes: string;
  /** Endings that make other words of single words ("port", "porte"), and are believed in expressions of several. */
  inExpressions: string;
}>;

const scandinavian =
  "- s en ens er ers erne ernes et ets e ene enes n ns r rs ne nes t; a an ans or ors orna ornas; ar ars arna arnas - en ens n ns s; e es en ens ar arna er ene erne";

const tables: Readonly<Record<string, Endings>> = {
  en: {
    shortest: 2,
    classes:
      "- s; s ses; x xes; z zes; ch ches; sh shes; o oes; y ies; f ves; fe ves; man men; foot feet; ild ildren; is es; um a",
    inExpressions:
      "- s ed ing; e es ed ing; y ies ied ying; t ts tted tting; n ns nned nning; p ps pped pping; g gs gged gging; d ds dded dding; r rs rred rring; l ls lled lling",
  },
  fr: {
    shortest: 3,
    classes:
      "- s; - x; al ale ales aux; ail aux; é ée és ées; if ive ifs ives; eux euse euses; eur euse eurs euses; teur trice teurs trices; er ère ers ères; ien ienne iens iennes; el elle els elles; ais aise aises; ois oise oises",
    inExpressions: "- e s es",
  },
  es: {
    shortest: 3,
    classes:
      "- s; - es; z ces; ón ones; és esa eses esas; án ana anes anas; ín ina ines inas; or ora ores oras; ado ada ados adas; ido ida idos idas; ico ica icos icas; ano ana anos anas; ivo iva ivos ivas; oso osa osos osas; ario aria arios arias; ero era eros eras",
    inExpressions: "o a os as; - a es as",
  },
  it: {
    shortest: 3,
    classes:
      "o i; a e; e i; io i; co chi; go ghi; ca che; ga ghe; cia ce; gia ge; ista isti iste; tore trice tori trici; ano ana ani ane; ico ica ici iche; ato ata ati ate; ito ita iti ite; ivo iva ivi ive; oso osa osi ose; ario aria ari arie",
    inExpressions: "o a i e",
  },
  pt: {
    shortest: 3,
    classes:
      "- s; - es; ão ões; ão ães; ão ãos; al ais; el éis; ol óis; il is; m ns; or ora ores oras; ês esa eses esas; ado ada ados adas; ido ida idos idas; ico ica icos icas; ano ana anos anas; ivo iva ivos ivas; oso osa osos osas; ário ária ários árias",
    inExpressions: "o a os as; - a es as",
  },
  de: {
    shortest: 3,
    classes:
      "- s es e en n er ern em ens; e en er em es n ns; in innen; um en ums; us en; a en as; nis nisse nissen nisses",
    inExpressions: "",
  },
  nl: {
    shortest: 3,
    classes:
      "- s e en; e s n es; heid heden; s ssen; k kken; n nnen; l llen; p ppen; t tten; m mmen; f ven; s zen; um a; us i",
    inExpressions: "",
  },
  sv: { shortest: 3, classes: scandinavian, inExpressions: "" },
  da: { shortest: 3, classes: scandinavian, inExpressions: "" },
  nb: { shortest: 3, classes: scandinavian, inExpressions: "" },
  ru: {
    shortest: 3,
    classes:
      "- а у ом е ы ов ам ами ах; - а у ом е и ов ам ами ах; а ы е у ой ою - ам ами ах; а и е у ой ою - ам ами ах; ь я ю ем е и ей ям ями ях; ь и ью ей ям ями ях; я и е ю ей ь ям ями ях; я ю е ем ев ям ями ях й и; о а у ом е - ам ами ах; е я ю ем и й ям ями ях; ия ии ию ией ий иям иями иях; ие ия ию ием ии ий иям иями иях; ый ая ое ые ого ой ому ым ом ую ых ыми; ий ая ое ие ого ой ому им ом ую их ими; ий яя ее ие его ей ему им ем юю их ими; ой ая ое ые ого ому ым ом ую ых ыми",
    inExpressions: "",
  },
  ar: {
    shortest: 3,
    classes:
      "- ه ها هم هن هما نا ي ك كم; ه ات ت تها ته تهم تهن تنا تي تك تان تين اتها اته اتهم اتنا; - ون ين ان ا ات وا ي; ي يه يون يين يات يا",
    inExpressions: "",
  },
  he: { shortest: 3, classes: "- ימ ות י; ה ות ת; י ית יימ יות", inExpressions: "" },
  fa: { shortest: 3, classes: "- ها های هایی ی ای ان; ه گان", inExpressions: "" },
  ko: { shortest: 2, classes: "- 들", inExpressions: "" },
};

/** Written another way in tags. */
const aliases: Readonly<Record<string, string>> = { no: "nb", nn: "nb" };
/** Languages whose words stay as they are, or that write no spaces. */
const uninflected: ReadonlySet<string> = new Set(["zh", "yue", "ja", "th", "lo", "km", "my", "vi", "id", "ms"]);

export type EndingClasses = Readonly<{
  shortest: number;
  longestEnding: number;
  /** Classes that have an ending, by the ending. */
  byEnding: ReadonlyMap<string, readonly Readonly<{ name: string; isForExpressions: boolean }>[]>;
}>;

/** The endings of a language (primary subtag); null where we have none. */
export function endingsOf(language: string): EndingClasses | null {
  return compiled.get(aliases[language] ?? language) ?? null;
}

/** Whether a word of this language that is not found in any of its forms is not there. */
export function isInflectionKnown(language: string): boolean {
  return uninflected.has(language) || endingsOf(language) !== null;
}

const compiled = new Map(Object.entries(tables).map(([language, table]) => [language, compile(table)]));

function compile({ shortest, classes, inExpressions }: Endings): EndingClasses {
  const byEnding = new Map<string, { name: string; isForExpressions: boolean }[]>();
  const add = (list: string, isForExpressions: boolean) => {
    for (const [at, endings] of list.split("; ").entries()) {
      for (const written of endings === "" ? [] : endings.split(" ")) {
        const ending = written === "-" ? "" : written;
        const known = byEnding.get(ending) ?? [];
        byEnding.set(ending, [...known, { name: `${isForExpressions ? "x" : ""}${at}`, isForExpressions }]);
      }
    }
  };
  add(classes, false);
  add(inExpressions, true);
  return { shortest, byEnding, longestEnding: Math.max(...Array.from(byEnding.keys(), ({ length }) => length)) };
}
