import type { ArticleAnnotations, ReviewRating } from "#lib/annotations/article-annotations";
import { Turns } from "#lib/turns";
import type { Line } from "./line";
import type { Saving } from "./saving";
import type { Store } from "./store";
import type { TalkDesk } from "./talk-desk";

/** The viewer's passes over the article, and what they give its sentences on the slider. */
export class PassDesk {
  readonly #store: Store;
  readonly #line: Line;
  readonly #saving: Saving;
  readonly #talk: TalkDesk;
  /** One after another: of two places of the slider the later one stays, whichever answer would be there first. */
  readonly #ratings = new Turns();

  constructor(store: Store, line: Line, saving: Saving, talk: TalkDesk) {
    this.#store = store;
    this.#line = line;
    this.#saving = saving;
    this.#talk = talk;
  }

  async start(kind: "first" | "second"): Promise<boolean> {
    const isDone = await this.#change(`articles/${this.#store.state.article.id}/passes`, { kind });
    if (isDone) this.#store.tell("passStarted", { kind }, { isShown: true });
    return isDone;
  }

  async finish(passId: string): Promise<boolean> {
    const isDone = await this.#change(`passes/${passId}/finish`, {});
    if (isDone) this.#store.tell("passFinished", {}, { isShown: true });
    return isDone;
  }

  /** Has two people read the article apart; answers why not in words. What is typed goes to the server first. */
  async giveBlind(readerIds: readonly [string, string]): Promise<string | null> {
    if (!(await this.#saving.settleAll())) return "";
    const path = `articles/${this.#store.state.article.id}/passes/blind`;
    const answer = await this.#line.post<ArticleAnnotations>(path, { readerIds });
    if (answer.kind === "refused") return answer.problem.message;
    await this.#take(answer.value);
    this.#store.tell("passGiven", {}, { isShown: true });
    return null;
  }

  /** Puts the slider of a sentence somewhere from 0 to 100. */
  rate(segmentId: string, value: number): Promise<boolean> {
    return this.#ratings.take(() => this.#rate(segmentId, value));
  }

  async #rate(segmentId: string, value: number): Promise<boolean> {
    const answer = await this.#line.post<Readonly<{ rating: ReviewRating }>>(`segments/${segmentId}/rate`, { value });
    if (answer.kind === "refused") {
      this.#store.tell("refused", { message: answer.problem.message }, { isShown: true, isAlarm: true });
      return false;
    }
    const { rating } = answer.value;
    const { said } = this.#talk.held.value;
    const isSame = (each: ReviewRating) =>
      each.segmentId === rating.segmentId &&
      each.passId === rating.passId &&
      each.by.id === rating.by.id &&
      each.rater === null;
    this.#talk.take({ ...said, ratings: [...said.ratings.filter((each) => !isSame(each)), rating] });
    return true;
  }

  async #change(path: string, body: object): Promise<boolean> {
    const answer = await this.#line.post<ArticleAnnotations>(path, body);
    if (answer.kind === "refused") {
      this.#store.tell("refused", { message: answer.problem.message }, { isShown: true, isAlarm: true });
      return false;
    }
    await this.#take(answer.value);
    return true;
  }

  /** While an article is read apart nobody changes its text: what may be done is read anew with it. */
  async #take(said: ArticleAnnotations): Promise<void> {
    this.#talk.take(said);
    await this.#line.refresh();
  }
}
