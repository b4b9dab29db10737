import type { Range } from "#lib/text/range";
import type { BodyName } from "./body-names";
import type { FoundThing, Noted } from "./check";
import type { DeskForms } from "./desk-forms";
import type { NameNote } from "./name-reading";
import type { PlacedToken } from "./names";
import { placeAt } from "./place";
import type { SegmentReading } from "./segment-reading";

/** Places of one name that are kept: a text with more is a list of it. */
const mostPlaces = 50;

/** "Tanaka Aiko" and "Aiko Tanaka". */
export function turnedNames(placed: readonly PlacedToken[], desk: DeskForms): FoundThing[] {
  const pairs = new Map<string, Turned[]>();
  for (const { reading, token, order } of placed) {
    const { text, before, after } = token;
    // Two words and no more: of longer rows nobody can say where a name begins.
    if (after === null || before !== null || placed[order + 1]?.token.after !== null) continue;
    const rest = reading.text.indexOf(after, token.end);
    add(pairs, `${text} ${after}`, { reading, order, range: { start: token.start, end: rest + after.length } });
  }
  return [...pairs].flatMap(([pair, where]) => {
    const [first = "", second = ""] = pair.split(" ");
    const turned = first === second ? undefined : pairs.get(`${second} ${first}`);
    // Told once, from the side that stands more often, or first by name.
    if (!turned || turned.length > where.length || (turned.length === where.length && pair > `${second} ${first}`))
      return [];
    const other = `${second} ${first}`;
    return [
      finding(
        "order",
        [
          [pair, where],
          [other, turned],
        ],
        desk,
      ),
    ];
  });
}

/** "University of Valmer" and "Valmer University": the same words in another order. */
export function turnedBodies(notes: readonly Noted<NameNote>[], desk: DeskForms): FoundThing[] {
  const byWords = new Map<string, Map<string, Turned[]>>();
  for (const [order, { reading, note }] of notes.entries()) {
    // A headline has room for the short way to say it.
    if (reading.kind === "headline") continue;
    for (const body of note.bodies) {
      const forms = byWords.get(body.words) ?? new Map<string, Turned[]>();
      byWords.set(body.words, forms);
      add(forms, comparable(body), { reading, order, range: body });
    }
  }
  return [...byWords.values()].flatMap((forms) => {
    if (forms.size < 2) return [];
    const inOrder = [...forms.values()]
      .map((where): Form => [quoteOf(where[0]), where])
      .toSorted(([, one], [, other]) => other.length - one.length);
    return [finding("body", inOrder, desk)];
  });
}

/** `order` grows through the article. */
type Turned = Readonly<{ reading: SegmentReading; range: Range; order: number }>;
/** As it is shown, and where it stands. */
type Form = readonly [string, readonly Turned[]];

function add(forms: Map<string, Turned[]>, form: string, one: Turned): void {
  const known = forms.get(form);
  if (!known) forms.set(form, [one]);
  else if (known.length < mostPlaces) known.push(one);
}

/** "the Bank for Reconstruction" and "Bank for reconstruction" are one form. */
function comparable({ text }: BodyName): string {
  return text
    .toLowerCase()
    .replace(/ the /gu, " ")
    .replace(/[’']s(?= )/gu, "");
}

/** Names with an "of" want another article before them than names without. */
function smallWords(name: string): string {
  return (name.match(/ (?:of|for)(?= )/gu) ?? []).join();
}

function quoteOf(one: Omit<Turned, "order"> | undefined): string {
  return one ? one.reading.text.slice(one.range.start, one.range.end) : "";
}

const weights = { order: 0.7, body: 0.65 } as const;

/** The form the desk prefers is kept, or else the most frequent one; of equals none is recommended. */
function finding(code: "order" | "body", found: readonly Form[], desk: DeskForms): FoundThing {
  const isTerm = ([text]: Form) => desk.statusOf(text) === "preferred";
  const forms = [...found.filter(isTerm), ...found.filter((form) => !isTerm(form))];
  const [usual, next] = forms;
  const [preferred = "", often = []] = usual ?? [];
  const reason =
    usual && isTerm(usual) ? "term" : often.length > (next?.[1].length ?? 0) ? ("mostFrequent" as const) : null;
  const places = forms
    .flatMap(([text, where]) => where.map((one) => ({ ...one, isUsual: text === preferred })))
    .toSorted((a, b) => a.order - b.order || a.range.start - b.range.start)
    .map(({ reading, range, isUsual }) => {
      const isPlain = smallWords(quoteOf({ reading, range })) === smallWords(preferred);
      return placeAt(reading, range, isUsual || !isPlain ? null : preferred);
    });
  return {
    category: "name-format",
    severity: "minor",
    confidence: weights[code],
    message: {
      code: `names.${code}`,
      values:
        code === "order"
          ? { one: preferred, other: next?.[0] ?? "" }
          : { forms: forms.map(([text, where]) => `${text} (${where.length}×)`) },
    },
    forms: forms.map(([text, where]) => ({
      text,
      count: where.length,
      recommended: text === preferred ? reason : null,
    })),
    places,
    fix: places.some(({ replacement }) => replacement !== null) ? "replace" : null,
    subject: [code, ...forms.map(([text]) => text.toLowerCase()).toSorted()],
  };
}
