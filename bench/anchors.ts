/** Annotations through random edits: laws broken, jumps to look-alikes beside simpler anchors, time of one edit. */
import fc from "fast-check";
import { brokenLaws, markWords } from "#lib/annotations/testing/anchor-laws";
import { anyHistory, type Vocabulary } from "#lib/annotations/testing/any-history";
import { EditedBlock } from "#lib/annotations/testing/edited-block";
import { compareAnchors } from "./anchors-peers";
import { measureMapping } from "./anchors-speed";

const args = process.argv.slice(2);
const seed = numberAfter("--seed", 20261126);
const sequences = numberAfter("--sequences", 10_000);
const files = args.filter((arg, at) => !arg.startsWith("--") && !args[at - 1]?.startsWith("--se"));

const laws = (["any", "fresh"] as const).map((vocabulary) => judged(vocabulary, Math.ceil(sequences / 2)));
const anchors = compareAnchors(fc.sample(anyHistory("fresh"), { seed, numRuns: Math.min(sequences, 2000) }));
const speed = measureMapping(files);
if (args.includes("--json")) {
  process.stdout.write(`${JSON.stringify({ bench: "anchors", seed, sequences, laws, anchors, speed })}\n`);
} else print();
process.exitCode = laws.every(({ broken }) => broken === 0) ? 0 : 1;

function judged(vocabulary: Vocabulary, numRuns: number) {
  const sum = { vocabulary, sequences: numRuns, steps: 0, open: 0, otherLetters: 0, broken: 0, first: [] as string[] };
  for (const { sentences, language, marked, steps } of fc.sample(anyHistory(vocabulary), { seed, numRuns })) {
    const block = new EditedBlock(sentences, language);
    const marks = new Map(marked.flatMap((mark) => [...markWords(block, mark)]));
    for (const step of steps) {
      block.run(step);
      const { broken, open, otherLetters } = brokenLaws(block, marks, vocabulary);
      sum.steps += 1;
      sum.open += open;
      sum.otherLetters += otherLetters;
      sum.broken += broken.length;
      if (sum.first.length < 5) sum.first.push(...broken.slice(0, 5 - sum.first.length));
    }
  }
  return sum;
}

function numberAfter(name: string, otherwise: number): number {
  const at = args.indexOf(name);
  const value = Number(args[at + 1]);
  if (at >= 0 && !(Number.isInteger(value) && value > 0)) throw new Error(`${name} needs a whole number.`);
  return at >= 0 ? value : otherwise;
}

function print(): void {
  console.log(`Seed ${seed}. Sequences of up to ten edits, splits, joins, restores and unifyings.\n`);
  for (const { vocabulary, first, ...sum } of laws) {
    console.log(`words put in: ${vocabulary === "fresh" ? "like nothing else" : "like those there"}`);
    console.log(`  ${sum.sequences} sequences, ${sum.steps} steps, laws broken: ${sum.broken}`);
    console.log(
      `  places seen open ${sum.open}, on other letters that read the same beside the same word ${sum.otherLetters}`,
    );
    for (const line of first) console.log(`  ${line}`);
  }
  const sum = (of: "sequences" | "steps" | "broken") => laws.reduce((all, each) => all + each[of], 0);
  const kept = sum("broken") === 0 ? "every one keeps every anchor law" : `laws broken ${sum("broken")} times`;
  console.log(`\n${sum("sequences")} random edit sequences, ${sum("steps")} steps: ${kept}.`);
  console.log("\nAnchors beside one another, through the same edits (words like nothing else):");
  for (const { method, claims, otherWords, jumps } of anchors) {
    console.log(
      `  ${method.padEnd(34)} said to stand ${String(claims).padStart(6)}   on other words ${String(otherWords).padStart(5)}   on a look-alike ${String(jumps).padStart(5)}`,
    );
  }
  console.log("\nOne edit, 500 annotations:");
  for (const { what, p50Ms, p99Ms } of speed) {
    console.log(`  ${what.padEnd(58)} p50 ${p50Ms.toFixed(2)} ms   p99 ${p99Ms.toFixed(2)} ms`);
  }
}
