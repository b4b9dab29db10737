import type { Detector } from "./finding";

/**
 * The key of a finding: its detector and 106 bits of its subject (two runs of cyrb53 with different seeds, public
 * domain). Runs alike in the browser and on the server; it guards nothing, it only has to tell findings apart.
 */
export function findingKey(detector: Detector, subject: readonly string[]): string {
  const text = subject.map((part) => part.normalize("NFC").trim()).join("\u0000");
  return `${detector}:${cyrb53(text, 0)}${cyrb53(text, 1)}`;
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
