import type { Range } from "#lib/text/range";
import { check, type FoundThing, type Noted } from "./check";
import { neighbourhood, placeAt } from "./place";
import type { SegmentReading } from "./segment-reading";

/** A possessive of a person that belongs to a body: "The FHC announced his arrival". English only. */
export const agreement = check<AgreementNote>({ detector: "agreement", read, judge });

type Mismatch = Range & Readonly<{ body: string; replacement: string | null }>;
type AgreementNote = readonly Mismatch[];

/** Nouns that are bodies and never persons. */
const bodies =
  "committee|council|commission|government|ministry|parliament|senate|congress|army|navy|police|company|firm|bank|group|party|union|federation|association|organi[sz]ation|agency|court|team|club|university|institute|coalition|alliance|opposition|movement|front|administration|authority|regime|delegation|country|city|state|republic|newspaper|channel|network|corporation|foundation|fund|league";

/** What a body does right after its name, so that it is the subject of what follows. */
const verbs =
  "is|was|has|had|will|would|can|could|may|might|must|should|says|said|\\p{Ll}{2,}(?:ed|es|s)|put|set|made|took|gave|won|lost|held|began|met|left|sent|told|saw|found|paid|built|sold|cut|let|kept|became|came|went|chose|broke";

/** The same words, with a capital first letter or without. */
function capitalised(words: string): string {
  return words.replace(/(?<=^|\|)[a-z]/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

const subjectPattern = new RegExp(
  `^(?:[“"«(]?)(?:The|Its|Their|This|That|Our) (?:((?:\\p{L}[\\p{L}’'-]* ){0,4}?(?:${capitalised(bodies)}))|(\\p{Lu}{3,6}))(?: \\(\\p{Lu}{2,6}\\))? (?:${verbs})(?!\\p{L})`,
  "u",
);

/** People who may own what follows: with one of them between, nothing is sure. */
const people =
  /(?<!\p{L})(?:he|him|she|her(?= \p{Ll}+(?:ed|s)\b)|who|whom|whose|man|woman|boy|girl|father|mother|son|daughter|husband|wife|brother|sister|president|minister|leader|chief|head|chairman|chairwoman|director|spokesman|spokeswoman|secretary|king|queen|prince|princess|pope|officer|player|coach|candidate|lawyer|judge|doctor|teacher|writer|author|artist|singer|actor|actress|driver|pilot|captain|general|colonel|ambassador|envoy|mr|mrs|ms|dr|sir|everyone|everybody|anyone|someone|each|nobody|person|member|citizen|student|worker|suspect|victim|defendant|journalist|reporter|critic|rival|founder|owner|boss|star|striker|goalkeeper|manager|senator|mayor|governor|chancellor|premier|emperor|emir|sultan|bishop|priest|monk|saint|hero|friend|colleague|partner|ally|predecessor|successor|patient|employee|customer|client|guest|host|fan|teenager|child|baby|infant|kid|adult|human)(?!\p{L})/iu;

function read(reading: SegmentReading): AgreementNote | null {
  if ((reading.language.toLowerCase().split("-")[0] ?? "") !== "en") return null;
  const { text } = reading;
  const subject = text.match(subjectPattern);
  if (!subject) return null;
  const body = (subject[1] ?? subject[2] ?? "").trim();
  // The owner stands in the same clause: not behind a stop, and with no person named before it.
  const rest = text.slice(subject[0].length).match(/^[^.;:!?“”"«»]{0,120}/u)?.[0] ?? "";
  const owned = rest.match(/(?<!\p{L})(his|her)(?= \p{Ll})/u);
  if (!owned || owned.index === undefined) return null;
  const between = rest.slice(0, owned.index);
  if (people.test(body) || people.test(between) || hasName(between)) return null;
  const start = subject[0].length + owned.index;
  return [{ start, end: start + owned[0].length, body, replacement: "its" }];
}

/** A capital that is no short form may be a person. */
function hasName(text: string): boolean {
  return /(?<!\p{L})\p{Lu}[\p{L}’'-]*\p{Ll}/u.test(text);
}

function judge(notes: readonly Noted<AgreementNote>[]): FoundThing[] {
  return notes.flatMap(({ reading, note }) =>
    note.map(({ body, replacement, ...range }) => ({
      category: "agreement",
      severity: "minor",
      confidence: 0.65,
      message: { code: "agreement.body", values: { body, pronoun: reading.text.slice(range.start, range.end) } },
      forms: [],
      places: [placeAt(reading, range, replacement)],
      fix: "replace",
      subject: [body, ...neighbourhood(reading, range)],
    })),
  );
}
