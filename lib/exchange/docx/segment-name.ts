/** A sentence of an article, and the version of its text that a file was made with. */
export type CarriedSegment = Readonly<{ segmentId: string; version: number }>;

const prefix = "stet_";
/** Digits of 128 bits in base 36. */
const idLength = 25;

/**
 * A sentence's id and version as the name of a bookmark: a letter first, then letters, digits and "_", at most Word's 40
 * characters. Null for an id that is no UUID, or a version that would not fit.
 */
export function segmentName({ segmentId, version }: CarriedSegment): string | null {
  const hex = segmentId.replaceAll("-", "").toLowerCase();
  if (!/^[0-9a-f]{32}$/.test(hex)) return null;
  const name = `${prefix}${BigInt(`0x${hex}`).toString(36).padStart(idLength, "0")}_${version}`;
  return name.length <= 40 ? name : null;
}

/** And back; null for any other bookmark. */
export function segmentOfName(name: string): CarriedSegment | null {
  const [, id, version] = /^stet_([0-9a-z]{25})_([1-9]\d{0,7})$/i.exec(name) ?? [];
  if (id === undefined || version === undefined) return null;
  let number = 0n;
  for (const digit of id) number = number * 36n + BigInt(Number.parseInt(digit, 36));
  const hex = number.toString(16).padStart(32, "0");
  if (hex.length > 32) return null;
  const segmentId = [0, 8, 12, 16, 20].map((start, at, all) => hex.slice(start, all[at + 1])).join("-");
  return { segmentId, version: Number(version) };
}
