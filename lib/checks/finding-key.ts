import type { Detector } from "./finding";
import type { Neighbourhood } from "./place";

/** What a finding is about, in content. */
export type Subject = readonly (string | Neighbourhood)[];

/**
 * The key of a finding: its detector and 106 bits of its subject (two runs of cyrb53 with different seeds, public
 * domain). Runs alike in the browser and on the server; it guards nothing, it only has to tell findings apart.
 */
export function findingKey(detector: Detector, subject: Subject): string {
  const parts = subject.flatMap((part) => (typeof part === "string" ? [part] : [part.before, part.words, part.after]));
  const text = parts.map((part) => part.normalize("NFC").trim()).join("\u0000");
  return `${detector}:${cyrb53(text, 0)}${cyrb53(text, 1)}`;
}

/** Words that one side of a place must have to tell it from others by itself. */
const enough = 2;

/**
 * Keys of the same finding that know only one side of its place: a sentence split close to it, joined, or edited there
 * changes one of them and leaves the other. Empty for findings that are not about one place.
 */
export function findingAliases(detector: Detector, subject: Subject): string[] {
  const aliases = subject.flatMap((part, at) => {
    if (typeof part === "string") return [];
    const { before, words, after } = part;
    const rest = subject.toSpliced(at, 1);
    const has = (side: string) => side.split(" ").filter(Boolean).length >= enough;
    return [
      ...(has(before) ? [[...rest, "before", before, words]] : []),
      ...(has(after) ? [[...rest, "after", after, words]] : []),
    ];
  });
  return aliases.map((alias) => findingKey(detector, alias));
}

function cyrb53(text: string, seed: number): string {
  let h1 = 0xdeadbeef ^ seed;
  let h2 = 0x41c6ce57 ^ seed;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    h1 = Math.imul(h1 ^ unit, 2654435761);
    h2 = Math.imul(h2 ^ unit, 1597334677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  return (4294967296 * (2097151 & h2) + (h1 >>> 0)).toString(36).padStart(11, "0");
}
