import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A machine's text and what a person made of it, in this language. */
export type Pair = Readonly<{ before: string; after: string; language: string }>;
export type Pairs = Readonly<{ from: string; pairs: readonly Pair[] }>;

const postEdits = fileURLToPath(new URL("../../shared/data/post-edits-ro-en/segments.jsonl", import.meta.url));
const seed = 20260117;
const generated = 1000;

/** The pairs of JSON Lines files with `mt` and `pe`; without any, of the post-edits beside the project, or made up. */
export function readPairs(files: readonly string[]): Pairs {
  if (files.length > 0) return { from: files.join(", "), pairs: files.flatMap(pairsOfFile) };
  if (existsSync(postEdits)) return { from: "post-edits-ro-en", pairs: pairsOfFile(postEdits) };
  return { from: `made by this bench (seed ${seed})`, pairs: Array.from({ length: generated }, maker(seed)) };
}

function pairsOfFile(file: string): Pair[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.flatMap((line, index) => (line.trim() === "" ? [] : [pairOf(JSON.parse(line), `${file}:${index + 1}`)]));
}

function pairOf(row: unknown, place: string): Pair {
  const has = (name: string): string | null => {
    const value: unknown = typeof row === "object" && row !== null ? Reflect.get(row, name) : undefined;
    return typeof value === "string" ? value : null;
  };
  const [before, after] = [has("mt"), has("pe")];
  if (before === null || after === null) throw new Error(`${place}: a pair needs the texts "mt" and "pe".`);
  return { before, after, language: has("lp")?.split("-")[1] ?? "en" };
}

const vocabulary =
  "harbour council vote river night market teacher engine letter winter storm farmer border treaty doctor bridge song window paper crowd silver garden train judge witness fire island captain school debt reform strike budget panel report signal weather coast valley mayor union museum".split(
    " ",
  );
const small = "the a of in on with for and to by".split(" ");

/** A sentence and an edited one, as an editor edits: words replaced, put in, taken out, moved; one in ten anew. */
function maker(start: number): () => Pair {
  let state = start;
  // Mulberry32, Tommy Ettinger, public domain: the same numbers on every machine.
  const chance = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const one = (from: readonly string[]) => from[Math.floor(chance() * from.length)] ?? "";
  const sentence = (length: number) => Array.from({ length }, (_, at) => one(at % 2 === 0 ? small : vocabulary));
  return () => {
    const machine = sentence(8 + Math.floor(chance() * 30));
    const edited = chance() < 0.1 ? sentence(machine.length) : [...machine];
    for (let edits = Math.floor(chance() * 6); edits > 0; edits -= 1) {
      const at = Math.floor(chance() * edited.length);
      const kind = chance();
      if (kind < 0.5) edited[at] = one(vocabulary);
      else if (kind < 0.65) edited[at] = `${edited[at]}s`;
      else if (kind < 0.8) edited.splice(at, 0, one(small), one(vocabulary));
      else if (kind < 0.95) edited.splice(at, 1 + Math.floor(chance() * 3));
      else edited.push(...edited.splice(at, 2));
    }
    return { before: `${machine.join(" ")}.`, after: `${edited.join(" ")}.`, language: "en" };
  };
}
