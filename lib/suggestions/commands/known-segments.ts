import "server-only";
import { storedMarks } from "#lib/articles/marks-schema";
import type { Transaction } from "#lib/db/client";
import { asRead } from "#lib/exchange/returned/as-read";
import type { KnownSegment } from "#lib/exchange/returned/known-segment";
import type { ReturnedFile } from "#lib/exchange/returned/returned-file";
import { versionsSchema } from "#lib/suggestions/exported-versions";

/** Exports that a file without an id may come from. */
const mostExports = 20;
/** UTF-16 code units that are searched for the likeliest of them; with more, the last export is it. */
const mostSearched = 100_000_000;

/** An article's sentences as they went out with the export that a file was made from; `exportId` null: none is known. */
export type KnownArticle = Readonly<{
  exportId: string | null;
  segments: readonly KnownSegment[];
  hands: ReadonlySet<string>;
}>;

/**
 * What a file is held against. The export is the one that the file names, else the one whose words it has most of; what
 * the file says of a single sentence goes before that. Without any the present text is the base.
 */
export async function knownArticle(tx: Transaction, articleId: string, file: ReturnedFile): Promise<KnownArticle> {
  const rows = await tx.segment.findMany({
    where: { articleId },
    orderBy: [{ block: { position: "asc" } }, { position: "asc" }],
    select: {
      id: true,
      blockId: true,
      version: true,
      retiredAt: true,
      block: { select: { kind: true } },
      versions: { select: { number: true, text: true, marks: true, at: true, author: { select: { name: true } } } },
    },
  });
  const exports = await tx.export.findMany({
    where: { articleId },
    orderBy: { at: "desc" },
    select: { id: true, versions: true },
  });
  const told = exports.flatMap(({ id, versions }) => {
    const known = versionsSchema.safeParse(versions);
    return known.success ? [{ id, versions: known.data }] : [];
  });
  const texts = new Map(rows.map((row) => [row.id, new Map(row.versions.map((version) => [version.number, version]))]));
  const textOf = (id: string, number: number) => texts.get(id)?.get(number)?.text ?? "";
  const from = told.find(({ id }) => id === file.exportId) ?? likeliest(told.slice(0, mostExports), file, textOf);
  const carried = new Map(
    file.blocks.flat().flatMap(({ segmentId, version }) => (segmentId === null ? [] : [[segmentId, version] as const])),
  );
  const segments = rows.flatMap(({ id, blockId, block, version: present, retiredAt }): KnownSegment[] => {
    const wasThere = from ? from.versions[id] : retiredAt === null ? present : undefined;
    const number = carried.get(id) ?? wasThere ?? (carried.has(id) ? present : undefined);
    const version = number === undefined ? undefined : texts.get(id)?.get(number);
    if (!version) return [];
    const base = { text: version.text, marks: storedMarks(version.marks) };
    return [{ id, blockId, kind: block.kind, version: version.number, base }];
  });
  const hands = rows.flatMap(({ versions }) =>
    versions.map(({ author, at }) => handKey(author?.name ?? "", at.toISOString())),
  );
  return { exportId: from?.id ?? null, segments, hands: new Set(hands) };
}

/** Whose change a file tells of, and when, to the second: what we wrote into it ourselves is no news. */
export function handKey(name: string, at: string): string {
  return `${name.trim()} ${at.slice(0, 19)}`;
}

type Told = Readonly<{ id: string; versions: Readonly<Record<string, number>> }>;

/** Of exports the one of whose sentences most stand in the file; of those with as many the last one. */
function likeliest(
  exports: readonly Told[],
  { blocks, exportId }: ReturnedFile,
  textOf: (id: string, version: number) => string,
): Told | null {
  const [last = null] = exports;
  if (exports.length < 2 || exportId !== null) return last;
  const text = blocks.map((pieces) => pieces.map(({ content }) => content.text).join(" ")).join("\n");
  const isIn = new Map<string, boolean>();
  let searched = 0;
  const scoreOf = ({ versions }: Told) => {
    let score = 0;
    for (const [id, version] of Object.entries(versions)) {
      const key = `${id} ${version}`;
      if (!isIn.has(key)) {
        searched += text.length;
        if (searched > mostSearched) return 0;
        isIn.set(key, text.includes(asRead({ text: textOf(id, version), marks: [] }).text));
      }
      if (isIn.get(key)) score += 1;
    }
    return score;
  };
  const scores = exports.map((each) => ({ each, score: scoreOf(each) }));
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).each;
}
