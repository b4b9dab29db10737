import type { Severity } from "#lib/quality/severity";
import { codesIn } from "#lib/text/code";
import { codeLabel, codeNumbered, codeWords, type InlineCode } from "#lib/text/inline-code";
import { missingCodes } from "#lib/text/missing-codes";
import type { Range } from "#lib/text/range";
import type { ArticleReading } from "./article-reading";
import { check, type FoundThing } from "./check";
import { crossedPairs, reversedPairs, type StandingCode, standingCodes } from "./code-pairs";
import type { CodedSentence } from "./coded-sentence";
import type { FindingPlace } from "./finding";
import { putBackPlaces } from "./put-back";
import { placeKindAt, type SegmentReading } from "./segment-reading";

/** Codes of the file that are lost, doubled, crossed, the wrong way round or out of their order. */
export const codes = check<CodedSentence>({
  detector: "codes",
  seesCodes: true,
  read: ({ coded }) => coded,
  judge: (_notes, { blocks, language }) => blocks.flatMap(({ segments }) => inBlock(segments, language)),
});

/** More of one block tells nobody more. */
const mostOfBlock = 50;

type Block = Readonly<{
  readings: readonly SegmentReading[];
  texts: readonly string[];
  machines: readonly string[];
  sources: readonly string[];
  codes: readonly InlineCode[];
  language: string;
  /** The machine's words, however they are cut: what tells this block's codes from another's. */
  wording: string;
}>;

function inBlock(readings: ArticleReading["segments"], language: string): FoundThing[] {
  const known = readings.find(({ coded }) => coded !== null)?.coded;
  if (!known) return [];
  const machines = readings.map(({ coded, text }) => coded?.machine ?? text);
  const block: Block = {
    readings,
    texts: readings.map(({ coded, text }) => coded?.text ?? text),
    machines,
    sources: readings.map(({ coded }) => coded?.source ?? ""),
    codes: known.codes,
    language,
    wording: machines.join("").replace(/\s+/gu, ""),
  };
  return [...lost(block), ...doubled(block), ...reversed(block), ...crossed(block), ...reordered(block)].slice(
    0,
    mostOfBlock,
  );
}

/** A code that another sentence of its block has was moved there, and is not lost. */
function lost(block: Block): FoundThing[] {
  const { texts, machines, sources, language } = block;
  const there = texts.join("");
  const told = new Set<string>();
  return [false, true].flatMap((isSource) =>
    (isSource ? sources : machines).flatMap((reference, at) => {
      const missing = missingCodes(reference, there).filter(({ sign }) => !told.has(sign));
      for (const { sign } of missing) told.add(sign);
      const numbers = new Set(missing.map(({ number }) => number));
      return [...numbers].map((number) => {
        const own = missing.filter((code) => code.number === number);
        const text = texts[at] ?? "";
        const places = putBackPlaces(own, { text: reference, isSource }, text, language);
        const labels = own.map(codeLabel).join(" ");
        const code = codeNumbered(block.codes, number);
        return found(block, number, {
          kind: "lost",
          severity: code?.mayDelete === false ? "critical" : "major",
          confidence: isSource ? 0.7 : 0.95,
          labels,
          what: own[0] ? wordsOf(block, number, own[0].role) : "",
          places: places.map(({ replacement, ...range }) => placeIn(block, at, range, replacement)),
          fix: "replace",
        });
      });
    }),
  );
}

/** All but the first can be taken away, down to as many as the machine or the source had. */
function doubled(block: Block): FoundThing[] {
  const standing = standingCodes(block.texts);
  const signs = [...new Set(standing.map(({ sign }) => sign))];
  return signs.flatMap((sign) => {
    const own = standing.filter((code) => code.sign === sign);
    const most = Math.max(1, ...[block.machines, block.sources].map((texts) => countOf(texts, sign)));
    const [first] = own;
    if (!first || own.length <= most) return [];
    const mayCopy = codeNumbered(block.codes, first.number)?.mayCopy !== false;
    return [
      found(block, first.number, {
        kind: "doubled",
        severity: mayCopy ? "minor" : "major",
        confidence: mayCopy ? 0.7 : 0.95,
        labels: codeLabel(first),
        what: wordsOf(block, first.number, first.role),
        places: own.slice(most).map((code) => placeIn(block, code.sentence, code, "")),
        fix: "replace",
      }),
    ];
  });
}

function reversed(block: Block): FoundThing[] {
  const before = new Set(
    [block.machines, block.sources].flatMap((texts) =>
      reversedPairs(standingCodes(texts)).map(({ opening }) => opening.number),
    ),
  );
  return reversedPairs(standingCodes(block.texts))
    .filter(({ opening }) => !before.has(opening.number))
    .map(({ opening, closing }) =>
      found(block, opening.number, {
        kind: "reversed",
        severity: "major",
        confidence: 0.95,
        labels: `${codeLabel(opening)} ${codeLabel(closing)}`,
        what: wordsOf(block, opening.number, "opening"),
        places: [
          placeIn(block, closing.sentence, closing, opening.sign),
          placeIn(block, opening.sentence, opening, closing.sign),
        ],
        fix: "replace",
      }),
    );
}

function crossed(block: Block): FoundThing[] {
  const nameOf = ({ numbers }: Readonly<{ numbers: readonly [number, number] }>) => numbers.toSorted().join(" ");
  const before = new Set(
    [block.machines, block.sources].flatMap((texts) => crossedPairs(standingCodes(texts)).map(nameOf)),
  );
  return crossedPairs(standingCodes(block.texts))
    .filter((each) => !before.has(nameOf(each)))
    .map(({ numbers, inner }) => {
      const isAllowed = numbers.every((number) => codeNumbered(block.codes, number)?.mayOverlap === true);
      const labels = numbers.map((number) => `‹${number}›`).join(" ");
      return found(block, numbers[0], {
        ...{ kind: "crossed", severity: isAllowed ? "minor" : "major", confidence: 0.8, labels },
        what: numbers.map((number) => wordsOf(block, number, "opening")).join(" "),
        places: [placeIn(block, inner.sentence, inner, null)],
        fix: null,
      });
    });
}

/** Codes whose file fixes their order, of which at least two stand in another. */
function reordered(block: Block): FoundThing[] {
  const isFixed = ({ number }: StandingCode) => (codeNumbered(block.codes, number)?.order ?? "yes") !== "yes";
  const own = standingCodes(block.texts).filter(isFixed);
  const there = new Set(own.map(({ sign }) => sign));
  const wanted = standingCodes(block.machines).filter((code) => isFixed(code) && there.has(code.sign));
  const known = new Set(wanted.map(({ sign }) => sign));
  const present = own.filter(({ sign }, at) => known.has(sign) && own.findIndex((each) => each.sign === sign) === at);
  const wrong = present.filter(({ sign }, at) => wanted[at]?.sign !== sign);
  const [first] = wrong;
  if (!first) return [];
  return [
    found(block, first.number, {
      ...{ kind: "reordered", severity: "major", confidence: 0.9 },
      labels: wanted.map(codeLabel).join(" "),
      what: wordsOf(block, first.number, first.role),
      places: wrong.map((code) => placeIn(block, code.sentence, code, null)),
      fix: null,
    }),
  ];
}

type Fault = Readonly<{
  kind: "lost" | "doubled" | "reversed" | "crossed" | "reordered";
  severity: Severity;
  confidence: number;
  labels: string;
  what: string;
  places: readonly FindingPlace[];
  fix: FoundThing["fix"];
}>;

function found(block: Block, number: number, fault: Fault): FoundThing {
  const { kind, severity, confidence, labels, what, places, fix } = fault;
  return {
    ...{ category: "markup", severity, confidence, forms: [], places, fix },
    message: { code: `codes.${kind}`, values: { code: labels, what } },
    subject: [kind, String(number), labels, block.wording],
  };
}

function placeIn({ readings, texts }: Block, at: number, { start, end }: Range, replacement: string | null) {
  const reading = readings[at];
  const quote = (texts[at] ?? "").slice(start, end);
  const kind = reading ? placeKindAt({ kind: reading.kind, speech: [] }, { start, end }) : "body";
  return { segmentId: reading?.segmentId ?? "", start, end, quote, kind, replacement } satisfies FindingPlace;
}

function wordsOf({ codes: all }: Block, number: number, role: StandingCode["role"]): string {
  const code = codeNumbered(all, number);
  return code ? codeWords(code, role) : "";
}

function countOf(texts: readonly string[], sign: string): number {
  return texts.reduce((sum, text) => sum + codesIn(text).filter((code) => code.sign === sign).length, 0);
}
