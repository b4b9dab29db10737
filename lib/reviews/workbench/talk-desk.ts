import type { AnnotationChange, ArticleAnnotations } from "#lib/annotations/article-annotations";
import { segmentsOfThread, type TalkMarks, type TalkSubject, talkMarks, withThreads } from "#lib/annotations/talk";
import type { ReviewThread } from "#lib/annotations/thread";
import type { Review } from "#lib/reviews/review";
import { Held } from "./held";
import type { Line } from "./line";
import type { Store } from "./store";
import type { Surroundings } from "./surroundings";

export type TalkState = Readonly<{
  /** What people said of the article, as the server told it last. */
  said: ArticleAnnotations;
  marks: TalkMarks;
  /** The thread a person asked to see; null: the place to write a new one. */
  wanted: Readonly<{ threadId: string | null; number: number }> | null;
}>;

/** What the talk knows of the workbench's other deeds. */
type Deeds = Readonly<{ goTo: (segmentId: string) => void; leaveEditor: () => void }>;

/** Talk about the article and its sentences: written, settled, read, and kept up with what others say. */
export class TalkDesk {
  readonly held: Held<TalkState>;
  /** What was written and not sent, by what it is about: it waits for whoever comes back to it. */
  readonly unsent = new Map<string, string>();
  readonly #store: Store;
  readonly #line: Line;
  readonly #around: Surroundings;
  readonly #deeds: Deeds;
  #served = 0;

  constructor(review: Review, store: Store, line: Line, around: Surroundings, deeds: Deeds) {
    this.held = new Held({ said: review, marks: talkMarks(review.threads, review.annotations), wanted: null });
    this.#store = store;
    this.#line = line;
    this.#around = around;
    this.#deeds = deeds;
  }

  /** Reads anew what people said. When a blind review began or ended, the whole article with what may be done in it. */
  async refresh(): Promise<void> {
    const { article } = this.#store.state;
    const before = this.held.value.said.annotationRights;
    const outcome = await this.#around.get<ArticleAnnotations>(`articles/${article.id}/annotations`);
    if (outcome.kind !== "done") return;
    this.take(outcome.value);
    if (before.mayComment !== outcome.value.annotationRights.mayComment) await this.#line.refresh();
  }

  /** What others said or marked. */
  hear({ annotations, threads }: AnnotationChange): void {
    if (annotations.length === 0 && threads.length === 0) return;
    const { said } = this.held.value;
    const changed = new Map(annotations.map((annotation) => [annotation.id, annotation]));
    const kept = said.annotations.filter(({ id }) => !changed.has(id));
    this.take({ ...said, annotations: [...kept, ...annotations], threads: withThreads(said.threads, threads) });
  }

  take(said: ArticleAnnotations): void {
    this.held.update((state) => ({ ...state, said, marks: talkMarks(said.threads, said.annotations) }));
  }

  /** Says something; answers the thread it stands in, or null when the server would not have it (which was told). */
  async comment(
    subject: TalkSubject & Readonly<{ threadId?: string }>,
    text: string,
    mentions: readonly string[],
  ): Promise<ReviewThread | null> {
    const { article } = this.#store.state;
    return this.#write(`articles/${article.id}/comments`, { id: this.#around.newId(), ...subject, text, mentions });
  }

  async settle(threadId: string, isResolved: boolean): Promise<ReviewThread | null> {
    return this.#write(`threads/${threadId}/settle`, { isResolved });
  }

  /** Notes that the viewer has read these threads. */
  async read(threadIds: readonly string[]): Promise<void> {
    const unread = this.held.value.said.threads.filter(({ id, isUnread }) => isUnread && threadIds.includes(id));
    if (unread.length === 0) return;
    const { article } = this.#store.state;
    await this.#write(`articles/${article.id}/read`, { threadIds: unread.map(({ id }) => id) });
  }

  /** Brings a thread to the front with what it is about; reads anew what people said when it is not known here yet. */
  async show(threadId: string): Promise<void> {
    if (!this.#find(threadId)) await this.refresh();
    const thread = this.#find(threadId);
    if (!thread) return this.#store.tell("threadGone", {}, { isShown: true });
    const { order, activeId } = this.#store.state;
    const segmentIds = segmentsOfThread(thread, this.held.value.said.annotations);
    const there = segmentIds.find((id) => order.includes(id)) ?? activeId ?? order[0];
    this.#deeds.leaveEditor();
    if (there && !(activeId !== null && segmentIds.includes(activeId))) this.#deeds.goTo(there);
    this.#want(threadId);
  }

  /** To the next thread others said something in. */
  showNextUnread(): void {
    const { threads } = this.held.value.said;
    const unread = threads.filter(({ isUnread }) => isUnread);
    const [next] = unread;
    if (!next) return this.#store.tell("noUnread", {}, { isShown: true });
    void this.show(next.id);
  }

  /** Opens the place to write about what is in front. */
  write(): void {
    if (!this.held.value.said.annotationRights.mayComment) {
      return this.#store.tell("mayNotComment", {}, { isShown: true });
    }
    this.#deeds.leaveEditor();
    this.#want(null);
  }

  /** True for whoever first serves a wish: coming by again later must not take the focus once more. */
  serve(number: number): boolean {
    if (number <= this.#served) return false;
    this.#served = number;
    return true;
  }

  #want(threadId: string | null): void {
    this.held.update((state) => ({ ...state, wanted: { threadId, number: (state.wanted?.number ?? 0) + 1 } }));
  }

  #find(threadId: string): ReviewThread | null {
    return this.held.value.said.threads.find(({ id }) => id === threadId) ?? null;
  }

  async #write(path: string, body: object): Promise<ReviewThread | null> {
    const answer = await this.#line.post<AnnotationChange>(path, body);
    if (answer.kind === "refused") {
      this.#store.tell("refused", { message: answer.problem.message }, { isShown: true, isAlarm: true });
      return null;
    }
    const { said } = this.held.value;
    this.take({ ...said, threads: withThreads(said.threads, answer.value.threads) });
    return answer.value.threads[0] ?? null;
  }
}
