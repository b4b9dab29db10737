import { createHash } from "node:crypto";
import type { BlockKind } from "#lib/articles/block-kind";
import type { Mark, MarkedText } from "#lib/text/mark";

type HashedBlock = Readonly<{ kind: BlockKind; segments: readonly (MarkedText & Readonly<{ spaceAfter: string }>)[] }>;

/** sha-256 (hex) of one segment's text and formatting: what a decision was made on. */
export function segmentHash({ text, marks }: MarkedText): string {
  return sha256(JSON.stringify([text, canonicalMarks(marks)]));
}

/**
 * sha-256 (hex) of an article's whole present text: of the JSON, without spaces, of its blocks in order, each
 * [kind, [[text, marks, spaceAfter], …]], marks as [kind, start, end, href or null]. What a sign-off freezes.
 */
export function articleHash(blocks: readonly HashedBlock[]): string {
  return sha256(
    JSON.stringify(
      blocks.map(({ kind, segments }) => [
        kind,
        segments.map(({ text, marks, spaceAfter }) => [text, canonicalMarks(marks), spaceAfter]),
      ]),
    ),
  );
}

function canonicalMarks(marks: readonly Mark[]) {
  return marks.map(({ kind, start, end, href }) => [kind, start, end, href ?? null]);
}

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
