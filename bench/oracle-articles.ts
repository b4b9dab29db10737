import fc from "fast-check";
import type { ExportedArticle, ExportedBlock, ExportedPerson, ExportedSegment } from "#lib/exchange/exported-article";
import type { ExportedAnnotation } from "#lib/exchange/exported-review";
import type { Termbase } from "#lib/exchange/tbx/termbase";
import { exportedOf, lea, noReview, segmentOf } from "#lib/exchange/testing/exported";
import { annotationSaid, saidOn } from "#lib/exchange/testing/said";
import type { Mark } from "#lib/text/mark";

const people: readonly ExportedPerson[] = [
  lea,
  { id: "0199f0a0-0000-7000-8000-000000000002", name: "كريم حداد" },
  { id: "0199f0a0-0000-7000-8000-000000000003", name: "王小明 <desk> & Söhne" },
];

type Language = Readonly<{ code: string; space: string; sentences: readonly string[]; words: readonly string[] }>;

const languages: readonly Language[] = [
  {
    code: "en",
    space: " ",
    sentences: [
      "The ferry left the harbour before the strike began.",
      "Nobody at the ministry would say who had signed it.",
      "“We waited all night,” a driver said; the depot stayed shut.",
      "Prices rose by 3.5% – or so AT&T's <first> report claims.",
      "A crowd of 👩‍👩‍👧 families and 🇫🇷 supporters gathered.",
    ],
    words: ["quay", "at dawn", "café", "🚢", "<b>", "R&D"],
  },
  {
    code: "ar",
    space: " ",
    sentences: [
      "غادرت العبّارة الميناء قبل بدء الإضراب.",
      "لم يقل أحد في الوزارة (Ministry) من الذي وقّع عليها.",
      "ارتفعت الأسعار بنسبة ٣٫٥٪ في عام 2026، كما ورد.",
    ],
    words: ["صباحًا", "الرصيف", "🚢", "Paris"],
  },
  {
    code: "zh",
    space: "",
    sentences: ["渡轮在罢工开始前离开了港口。", "部里没有人说是谁签的字。", "价格上涨了3.5%,𠮷野家也涨价。"],
    words: ["清晨", "码头", "🚢"],
  },
];

/** Concepts of every language's words, from English. */
export const oracleTerms: Termbase = {
  language: "en",
  concepts: languages.flatMap(({ code, words }) =>
    words.map((word, at) => ({
      id: `${code}-${at}`,
      remarks: [{ kind: "definition", text: "Said & <meant>." }],
      languages: [
        { language: "en", remarks: [], terms: [{ text: `“${at}” & <b>`, status: "preferred" as const, remarks: [] }] },
        { language: code === "en" ? "fr" : code, remarks: [], terms: [{ text: word, status: null, remarks: [] }] },
      ],
    })),
  ),
};

const edits = ["none", "none", "replace", "insert", "delete", "twice", "gone", "new", "marks"] as const;
const anyEdit = fc.record({
  edit: fc.constantFrom(...edits),
  sentence: fc.nat(),
  word: fc.nat(),
  at: fc.nat(),
  by: fc.nat(people.length - 1),
  isMarked: fc.boolean(),
  isAnnotated: fc.boolean(),
});
type Edit = Readonly<{
  edit: (typeof edits)[number];
  sentence: number;
  word: number;
  at: number;
  by: number;
  isMarked: boolean;
  isAnnotated: boolean;
}>;

/** Articles of our own sentences that were corrected in every way there is; the same ones each time. */
export function oracleArticles(count: number): ExportedArticle[] {
  const anyArticle = fc
    .tuple(
      fc.constantFrom(...languages),
      fc.array(fc.array(anyEdit, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 6 }),
      fc.boolean(),
    )
    .map(([language, blocks, isSigned]) => articleOf(language, blocks, isSigned));
  return fc.sample(anyArticle, { numRuns: count, seed: 7 });
}

function articleOf(language: Language, edited: readonly (readonly Edit[])[], isSigned: boolean): ExportedArticle {
  const blocks = edited.map((edits, block): ExportedBlock => {
    const segments = edits.map((edit, at) => ({
      ...segment(edit, language, at < edits.length - 1 ? language.space : ""),
      id: `0199f0a0-0000-7000-8001-${String(block * 100 + at).padStart(12, "0")}`,
    }));
    return { id: `b${block}`, kind: block === 0 ? "headline" : "paragraph", segments };
  });
  const annotations = blocks.flatMap((block, at) => annotationsOn(block, edited[at] ?? []));
  return exportedOf([], {
    blocks,
    targetLanguage: language.code,
    review: { ...noReview, annotations },
    ...(!isSigned && { signOff: null }),
  });
}

function segment(edit: Edit, language: Language, space: string): ExportedSegment {
  const text = language.sentences[edit.sentence % language.sentences.length] ?? "";
  const machine = edit.edit === "new" ? "" : text;
  const corrected = { text: correctedBy(edit, text, language), marks: [] as Mark[] };
  const isNewlyMarked = edit.edit === "marks" ? edit.isMarked : false;
  corrected.marks = markedIn(corrected.text, edit.isMarked && corrected.text !== "", edit.at);
  const before = markedIn(machine, machine !== "" && (edit.isMarked !== isNewlyMarked || !edit.isMarked), edit.at);
  const made = segmentOf({ text: machine, marks: before }, corrected, space);
  const by = people[edit.by] ?? lea;
  const runs = made.runs.map((run) => (run.kind === "same" ? run : { ...run, by }));
  const source = `Source de la phrase ${edit.sentence % 97} : « ${text} »`;
  return { ...made, runs, source, machineSpaceAfter: machine === "" ? "" : space };
}

function correctedBy({ edit, word, at }: Edit, text: string, { words, space }: Language): string {
  const parts = [...text.matchAll(space === "" ? /[\p{Script=Han}\d.%]/gu : /\S+/gu)];
  const part = parts[at % parts.length];
  const other = words[word % words.length] ?? "";
  if (!part || edit === "none" || edit === "new" || edit === "marks") return text;
  if (edit === "gone") return "";
  const end = part.index + part[0].length;
  if (edit === "delete") return (text.slice(0, part.index) + text.slice(end + space.length)).trimEnd();
  if (edit === "insert") return `${text.slice(0, part.index)}${other}${space}${text.slice(part.index)}`;
  const once = text.slice(0, part.index) + other + text.slice(end);
  return edit === "twice" ? `${once}${space}${words[at % words.length]}` : once;
}

/** Stress over the first words, or a link. */
function markedIn(text: string, isMarked: boolean, at: number): Mark[] {
  const end = [...text.slice(0, 7)].slice(0, 5).join("").length;
  if (!isMarked || end === 0) return [];
  const kinds: readonly Mark[] = [
    { kind: "bold", start: 0, end },
    { kind: "italic", start: 0, end },
    { kind: "link", href: "https://example.org/?a=1&b=2", start: 0, end },
  ];
  return kinds.slice(at % 3, (at % 3) + 1);
}

function annotationsOn(block: ExportedBlock, edits: readonly Edit[]): ExportedAnnotation[] {
  return block.segments.flatMap(({ corrected, machine }, at) => {
    const edit = edits[at];
    const end = [...corrected.text].slice(0, 6).join("").length;
    if (!edit?.isAnnotated || end === 0) return [];
    const there = Math.min(end, machine.text.length);
    const place = saidOn(block, at, [0, end], [0, there]);
    const by = people[(edit.by + 1) % people.length] ?? lea;
    const comment = `Not so & <never> “said”.\nAsk ${by.name} 🙏.`;
    return [annotationSaid([place], { by, comment, suggestion: edit.word % 2 === 0 ? "قال" : null })];
  });
}
