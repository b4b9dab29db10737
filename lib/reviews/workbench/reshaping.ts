import type { ReviewChange } from "#lib/reviews/review";
import type { Line } from "./line";
import { neighbour, nextInBlock } from "./reading-order";
import type { Saving } from "./saving";
import { received } from "./sentence";
import type { Store } from "./store";
import { withChange } from "./workbench-state";

/** Splitting and joining sentences, and bringing back earlier versions. */
export class Reshaping {
  readonly #store: Store;
  readonly #line: Line;
  readonly #saving: Saving;

  constructor(store: Store, line: Line, saving: Saving) {
    this.#store = store;
    this.#line = line;
    this.#saving = saving;
  }

  /** Cuts a sentence at a place of its text. Answers the id of the new, second part; null when it was refused. */
  async split(id: string, at: number): Promise<string | null> {
    if (!(await this.#saving.settle(id))) return null;
    const before = new Set(this.#store.state.order);
    const isDone = await this.#send(`segments/${id}/split`, { baseVersion: this.#version(id), at });
    const newId = isDone ? neighbour(this.#store.state.order, id, 1) : null;
    return newId !== null && !before.has(newId) ? newId : null;
  }

  /** Joins a sentence with the next of its block. Answers the seam's place and who is gone; null when refused. */
  async join(id: string): Promise<Readonly<{ at: number; goneId: string }> | null> {
    const goneId = nextInBlock(this.#store.state.blocks, id);
    if (goneId === null) return null;
    const isSettled = (await this.#saving.settle(id)) && (await this.#saving.settle(goneId));
    const first = this.#store.sentence(id);
    if (!isSettled || !first) return null;
    const at = first.segment.text.length + first.segment.spaceAfter.length;
    const versions = { baseVersion: this.#version(id), nextVersion: this.#version(goneId) };
    return (await this.#send(`segments/${id}/join`, versions)) ? { at, goneId } : null;
  }

  /** Makes an earlier version the present one. */
  async restore(id: string, number: number): Promise<boolean> {
    if (!(await this.#saving.settle(id))) return false;
    return this.#send(`segments/${id}/restore`, { baseVersion: this.#version(id), number });
  }

  async #send(path: string, body: object): Promise<boolean> {
    const answer = await this.#line.post<ReviewChange>(path, body);
    if (answer.kind === "refused") {
      this.#store.tell("refused", { message: answer.problem.message }, { isShown: true, isAlarm: true });
      await this.#line.refresh();
      return false;
    }
    const { targetLanguage } = this.#store.state.article;
    this.#store.update((state) =>
      withChange(state, answer.value, (known, segment) => received(known, segment, targetLanguage)),
    );
    return true;
  }

  #version(id: string): number | null {
    return this.#store.sentence(id)?.segment.version ?? null;
  }
}
