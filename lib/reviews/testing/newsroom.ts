import { createArticle } from "#lib/articles/commands/create-article";
import { newDesk, personWithRole, viewerFor } from "#lib/auth/testing/people";
import type { Viewer } from "#lib/auth/viewer";
import { decideSegment } from "#lib/reviews/commands/decide";
import { saveSegment } from "#lib/reviews/commands/save-segment";
import { getReview } from "#lib/reviews/queries/get-review";
import type { ReviewChange, ReviewSegment, Verdict } from "#lib/reviews/review";

/** A desk of its own with one person of each role, two reviewers more, and a stranger who is admin elsewhere. */
export async function newNewsroom() {
  const desk = await newDesk();
  const person = async (role: "reader" | "reviewer" | "editor" | "admin", name: string, deskId = desk.id) =>
    viewerFor(await personWithRole(role, deskId, name));
  return {
    desk,
    reader: await person("reader", "Rita"),
    reviewer: await person("reviewer", "Karim"),
    secondReviewer: await person("reviewer", "Noor"),
    editor: await person("editor", "Léa"),
    admin: await person("admin", "Ines"),
    stranger: await person("admin", "Sven", (await newDesk("Elsewhere")).id),
  };
}
export type Newsroom = Awaited<ReturnType<typeof newNewsroom>>;

export const twoParagraphs = [
  "The talks stumbled. Nobody signed the text.",
  "For the farmers it is a red rag. They lose the harvest.",
] as const;

/** Brings in an article of these paragraphs; answers its id. */
export async function newArticle(
  viewer: Viewer,
  deskId: string,
  paragraphs: readonly string[] = twoParagraphs,
): Promise<string> {
  const blocks = paragraphs.map((text) => ({ kind: "paragraph" as const, text, marks: [] }));
  const about = { title: "River talks", sourceLanguage: "fr", targetLanguage: "en", engine: "Engine A" };
  return (await createArticle(viewer, { ...about, deskId, blocks, sourceBlocks: [] })).id;
}

/** Live segments in reading order. */
export async function segmentsOf(viewer: Viewer, articleId: string): Promise<readonly ReviewSegment[]> {
  return (await getReview(viewer, articleId)).blocks.flatMap(({ segments }) => segments);
}

/** The segment whose present text holds these words. */
export async function segmentWith(viewer: Viewer, articleId: string, words: string): Promise<ReviewSegment> {
  const found = (await segmentsOf(viewer, articleId)).find(({ text }) => text.includes(words));
  if (!found) throw new Error(`No segment says “${words}”`);
  return found;
}

/** Saves a text without formatting over the version given. */
export function save(viewer: Viewer, segment: Readonly<{ id: string; version: number }>, text: string) {
  const { id: segmentId, version: baseVersion } = segment;
  return saveSegment(viewer, { segmentId, baseVersion, cause: "edit", corrected: { text, marks: [] } });
}

/** Decides with enough time for reading, unless told otherwise. */
export function decide(
  viewer: Viewer,
  segment: Readonly<{ id: string; version: number }>,
  verdict: Verdict,
  dwell = 60_000,
): Promise<ReviewChange> {
  const reason = verdict === "needsWork" ? { reason: "Says the contrary of the source." } : {};
  return decideSegment(viewer, { segmentId: segment.id, version: segment.version, verdict, dwell, ...reason });
}

export async function approveAll(viewer: Viewer, articleId: string, dwell?: number): Promise<void> {
  for (const segment of await segmentsOf(viewer, articleId)) await decide(viewer, segment, "approved", dwell);
}
