import "server-only";
import { createHash } from "node:crypto";
import { storedMarks } from "#lib/articles/marks-schema";
import { isPlainLine } from "#lib/articles/plain-text";
import { recordAudit } from "#lib/audit/commands";
import type { Viewer } from "#lib/auth/viewer";
import { db, type Transaction, transaction } from "#lib/db/client";
import { maxImportBytes } from "#lib/exchange/import-limits";
import { type MatchedFile, matchReturned, type Suggested } from "#lib/exchange/returned/match";
import { readReturned } from "#lib/exchange/returned/read-returned";
import type { ReturnedFile } from "#lib/exchange/returned/returned-file";
import { sayable } from "#lib/exchange/xml-text";
import { Problem } from "#lib/problem";
import { requireEdit } from "#lib/reviews/access";
import { lockArticle } from "#lib/reviews/commands/locked";
import { asJson } from "#lib/reviews/commands/store-text";
import { suggestionsInput } from "#lib/suggestions/schema";
import { handKey, type KnownArticle, knownArticle } from "./known-segments";

/** A file and the form around it. */
export const maxReturnedBytes = maxImportBytes + 65_536;

/** What a returned file came to. `isKnown`: it was brought back before, and nothing was added. */
export type ReturnedAnswer = Readonly<{
  fileId: string;
  isKnown: boolean;
  suggestions: number;
  unchanged: number;
  additions: number;
  missing: number;
}>;

/** Paragraphs of no sentence that are kept, and how much of each. */
const most = { additions: 200, letters: 5000, author: 120, fileName: 200 };

/**
 * Brings a file back that was edited outside: what it changed becomes suggestions on the article's sentences. No text is
 * changed. The same file is taken once; what another file suggested already is not suggested again.
 */
export async function returnFile(viewer: Viewer, form: FormData): Promise<ReturnedAnswer> {
  const { articleId } = suggestionsInput.safeParse({ articleId: form.get("articleId") }).data ?? {};
  const sent = form.get("file");
  const article = articleId ? await db().article.findUnique({ where: { id: articleId } }) : null;
  if (!article) throw new Problem("not-found", "notFound");
  requireEdit(viewer, article);
  if (!(sent instanceof File)) throw new Problem("invalid", "importEmpty");
  const bytes = new Uint8Array(await sent.arrayBuffer());
  const file = readReturned(bytes);
  const known = await knownArticle(db(), article.id, file);
  refuseOther(file, article.id, known);
  const matched = matchReturned(file, known.segments, article.targetLanguage);
  const hash = createHash("sha256").update(bytes).digest("hex");
  return store(viewer, article.id, { file, fileName: fileNameOf(sent), hash, known, matched });
}

function refuseOther({ articleId, blocks }: ReturnedFile, wanted: string, { segments }: KnownArticle): void {
  if (articleId === null || articleId === wanted) return;
  const ours = new Set(segments.map(({ id }) => id));
  if (!blocks.flat().some(({ segmentId }) => segmentId !== null && ours.has(segmentId)))
    throw new Problem("invalid", "returnedOther");
}

function fileNameOf({ name }: File): string {
  return isPlainLine(name) ? sayable(name.trim().slice(0, most.fileName)) : "";
}

type Read = Readonly<{ file: ReturnedFile; fileName: string; hash: string; known: KnownArticle; matched: MatchedFile }>;

function store(viewer: Viewer, articleId: string, read: Read): Promise<ReturnedAnswer> {
  const { file, fileName, hash, known, matched } = read;
  return transaction(async (tx) => {
    const article = await lockArticle(tx, viewer, articleId, requireEdit);
    const earlier = await tx.returnedFile.findUnique({
      where: { articleId_hash: { articleId, hash } },
      select: stored,
    });
    if (earlier) return { ...answerOf(earlier), isKnown: true };
    const fresh = await unsuggested(tx, articleId, matched.suggestions);
    const row = await tx.returnedFile.create({
      data: {
        articleId,
        format: file.format,
        fileName,
        hash,
        exportId: known.exportId,
        unchanged: matched.unchanged,
        additions: matched.additions
          .slice(0, most.additions)
          .map(({ after, text }) => ({ after, text: sayable(text.slice(0, most.letters)) })),
        missing: [...matched.missing],
        byId: viewer.userId,
      },
      select: { id: true },
    });
    await tx.suggestion.createMany({
      data: fresh.map(({ segmentId, baseVersion, content, by, confidence, hands }) => ({
        fileId: row.id,
        articleId,
        segmentId,
        baseVersion,
        text: content.text,
        marks: asJson(content.marks),
        matchedBy: by,
        confidence: Math.round(confidence * 100),
        author: authorOf(hands, file, known),
      })),
    });
    await recordAudit(tx, viewer, {
      deskId: article.deskId,
      action: "article.fileReturned",
      subject: { type: "article", id: articleId, name: article.title },
      articleId,
      detail: { file: row.id, fileName, format: file.format, suggestions: fresh.length },
    });
    const whole = await tx.returnedFile.findUniqueOrThrow({ where: { id: row.id }, select: stored });
    return { ...answerOf(whole), isKnown: false };
  });
}

const stored = {
  id: true,
  unchanged: true,
  additions: true,
  missing: true,
  _count: { select: { suggestions: true } },
} as const;

function answerOf(row: {
  id: string;
  unchanged: number;
  additions: unknown;
  missing: readonly string[];
  _count: { suggestions: number };
}) {
  return {
    fileId: row.id,
    suggestions: row._count.suggestions,
    unchanged: row.unchanged,
    additions: Array.isArray(row.additions) ? row.additions.length : 0,
    missing: row.missing.length,
  };
}

/** Those that no earlier file of the article made, whatever became of them. */
async function unsuggested(
  tx: Transaction,
  articleId: string,
  suggestions: readonly Suggested[],
): Promise<readonly Suggested[]> {
  const earlier = await tx.suggestion.findMany({
    where: { articleId },
    select: { segmentId: true, text: true, marks: true },
  });
  const keyOf = (segmentId: string, text: string, marks: unknown) => JSON.stringify([segmentId, text, told(marks)]);
  const known = new Set(earlier.map(({ segmentId, text, marks }) => keyOf(segmentId, text, marks)));
  return suggestions.filter(({ segmentId, content }) => !known.has(keyOf(segmentId, content.text, content.marks)));
}

/** Formatting in one order of its parts: the database keeps its own. */
function told(marks: unknown) {
  return storedMarks(marks).map(({ kind, start, end, href }) => [kind, start, end, href ?? ""]);
}

/** Who changed a sentence outside: whose tracked changes are not our own, else who saved the file last. */
function authorOf(hands: Suggested["hands"], { lastModifiedBy }: ReturnedFile, known: KnownArticle): string {
  const names = hands.filter(({ name, at }) => !known.hands.has(handKey(name, at))).map(({ name }) => name.trim());
  const all = names.length > 0 ? [...new Set(names)].join(", ") : lastModifiedBy;
  return isPlainLine(all) ? sayable(all.slice(0, most.author)) : "";
}
