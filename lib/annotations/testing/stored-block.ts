import { expect } from "vitest";
import type { PlacedWords } from "#lib/annotations/place";
import { getArticleAnnotations } from "#lib/annotations/queries/article-annotations";
import { type Marks, markWords } from "#lib/annotations/testing/anchor-laws";
import { EditedBlock, type Step } from "#lib/annotations/testing/edited-block";
import { markPlaces, onlyOne } from "#lib/annotations/testing/marking";
import { undoUnify, unify } from "#lib/findings/commands/unify";
import { restoreVersion } from "#lib/reviews/commands/restore-version";
import { saveSegment } from "#lib/reviews/commands/save-segment";
import { joinWithNext, splitSegment } from "#lib/reviews/commands/split-and-join";
import { getReview } from "#lib/reviews/queries/get-review";
import type { ReviewSegment } from "#lib/reviews/review";
import { type Newsroom, newArticle } from "#lib/reviews/testing/newsroom";

/** The block as people work on it, beside the same block as it would be without any database. */
export class StoredBlock {
  readonly block: EditedBlock;
  readonly articleId: string;
  readonly marks: Marks = new Map();
  /** What the model calls an annotation, by its id. */
  readonly names = new Map<string, string>();
  readonly #room: Newsroom;

  private constructor(block: EditedBlock, articleId: string, room: Newsroom) {
    this.block = block;
    this.articleId = articleId;
    this.#room = room;
  }

  /** Brings sentences in as a paragraph of their own, with one behind it that nobody touches. */
  static async of(room: Newsroom, sentences: readonly string[]): Promise<StoredBlock> {
    const articleId = await newArticle(room.reviewer, room.desk.id, [sentences.join(" "), "Nothing happens here."]);
    const { blocks } = await getReview(room.reader, articleId);
    const texts = blocks[0]?.segments.map(({ text }) => text) ?? [];
    expect(texts.join(" ")).toBe(sentences.join(" "));
    return new StoredBlock(new EditedBlock(texts, "en"), articleId, room);
  }

  async segments(): Promise<readonly ReviewSegment[]> {
    return (await getReview(this.#room.reader, this.articleId)).blocks[0]?.segments ?? [];
  }

  /** Marks the same words in both. */
  async mark(words: Parameters<typeof markWords>[1]): Promise<void> {
    const segments = await this.segments();
    for (const [name, mark] of markWords(this.block, words)) {
      const place = this.block.places.find(({ annotationId }) => annotationId === name);
      if (!place) throw new Error("Nothing was marked");
      const index = this.block.segments.findIndex(({ id }) => id === place.segmentId);
      const { start, end, quote } = place;
      const at = { segmentId: segments[index]?.id ?? "", version: 1, basis: "text" as const, start, end, quote };
      this.names.set(onlyOne(await markPlaces(this.#room.reviewer, this.articleId, [at])).id, name);
      this.marks.set(name, mark);
    }
  }

  /** Refuses when texts or places are stored otherwise than the model has them; answers the places. */
  async expectSame() {
    const segments = await this.segments();
    expect(segments.map(({ text }) => text)).toEqual(this.block.segments.map(({ letters }) => letters.text));
    const { annotations } = await getArticleAnnotations(this.#room.reader, this);
    const stored = annotations.flatMap(({ id, places }) =>
      places.map((place) => ({ ...place, annotationId: this.names.get(id) ?? id })),
    );
    const order = (all: readonly Readonly<{ id: string }>[]) => all.map(({ id }) => id);
    expect(told(stored, order(segments))).toEqual(told(this.block.places, order(this.block.segments)));
    return stored;
  }

  /** One step in both; `isUndone`: and back again. */
  async take(step: Step, isUndone: boolean): Promise<void> {
    const stored = await this.segments();
    const before = [...this.block.segments];
    const which = step.which % before.length;
    const [segment, next, held] = [stored[which], stored[which + 1], before[which]];
    if (!segment || !held) throw new Error("Fewer sentences than there should be");
    this.block.run(step);
    const { id: segmentId, version: baseVersion } = segment;
    if (step.act === "join") {
      if (next) await joinWithNext(this.#room.editor, { segmentId, baseVersion, nextVersion: next.version });
      return;
    }
    if (step.act === "split") {
      const at = step.at % (segment.text.length + 1);
      const split = splitSegment(this.#room.editor, { segmentId, baseVersion, at });
      if (this.block.segments.length > before.length) await split;
      else await expect(split).rejects.toMatchObject({ code: "invalid" });
      return;
    }
    if (step.act === "restore") {
      const back = held.versions.length - 1 - (step.at % held.versions.length);
      await restoreVersion(this.#room.editor, { segmentId, baseVersion, number: baseVersion - back });
      return;
    }
    const changed = before.flatMap(({ letters }, index) => {
      const text = this.block.segments[index]?.letters.text ?? "";
      return text === letters.text ? [] : [index];
    });
    if (step.act === "unify") await this.#unify(stored, held.letters.text, step.insert, isUndone);
    else for (const index of changed) await this.#save(stored[index], index, "edit");
    if (!isUndone) return;
    for (const index of changed) {
      const at = (this.block.segments[index]?.versions.length ?? 0) - 2;
      this.block.run({ act: "restore", which: index, at });
    }
    if (step.act === "unify") return;
    const now = await this.segments();
    for (const index of changed) await this.#save(now[index], index, "undo");
  }

  async #save(segment: ReviewSegment | undefined, index: number, cause: "edit" | "undo"): Promise<void> {
    const text = this.block.segments[index]?.letters.text ?? "";
    if (!segment) throw new Error("No such sentence");
    const corrected = { text, marks: [] };
    await saveSegment(this.#room.editor, { segmentId: segment.id, baseVersion: segment.version, cause, corrected });
  }

  /** The first long word of a sentence, wherever it stands, as the model has it. */
  async #unify(stored: readonly ReviewSegment[], from: string, text: string, isUndone: boolean): Promise<void> {
    const { articleId } = this;
    const quote = /\p{L}{3,}/u.exec(from)?.[0];
    if (!quote || quote === text) return;
    const places = stored.flatMap(({ id: segmentId, text: whole }) =>
      [...whole.matchAll(new RegExp(quote, "gu"))].map(({ index: start }) => {
        return { segmentId, start, end: start + quote.length, quote, text };
      }),
    );
    const { unifyId } = await unify(this.#room.editor, { articleId, key: "initialisms", places });
    if (isUndone && unifyId) await undoUnify(this.#room.editor, { articleId, unifyId });
  }
}

type Told = Omit<PlacedWords, "id" | "machine" | "segmentId"> &
  Readonly<{ segment: number; machine: readonly [number, number, string] }>;

const byPlace = (a: Told, b: Told) =>
  a.annotationId.localeCompare(b.annotationId) || a.segment - b.segment || a.start - b.start || a.end - b.end;

/** Places without the names that only one side gives. */
function told(places: readonly PlacedWords[], order: readonly string[]): Told[] {
  return places
    .map(({ annotationId, number, segmentId, isWhole, start, end, quote, fate, last, machine }) => ({
      ...{ annotationId, number, isWhole, start, end, quote, fate },
      last: last && { text: last.text, start: last.start, end: last.end },
      segment: order.indexOf(segmentId),
      machine: [machine?.start ?? -1, machine?.end ?? -1, machine?.quote ?? ""] as const,
    }))
    .toSorted(byPlace);
}
