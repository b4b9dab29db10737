import { createHash } from "node:crypto";
import { keepRecent } from "./keep-recent";

/** How often the same text is tried; the first failure may have been the machine's. */
const mostTries = 2;
/** Milliseconds after which it is tried again: an hour. */
const goodAfter = 3_600_000;
const mostKept = 1000;

type Failure = Readonly<{ hash: string; tries: number; at: number }>;

/** Texts whose check failed, so that none of them is tried for ever. Instants are in milliseconds. */
export class GivenUp {
  readonly #failures = new Map<string, Failure>();

  note(articleId: string, text: string, at: number): void {
    const hash = hashOf(text);
    const before = this.#failures.get(articleId);
    const tries = before?.hash === hash ? before.tries + 1 : 1;
    keepRecent(this.#failures, articleId, { hash, tries, at }, mostKept);
  }

  /** Whether this text has failed often enough. A changed one is a new chance. */
  has(articleId: string, text: string, now: number): boolean {
    const failure = this.#failures.get(articleId);
    if (!failure) return false;
    if (now - failure.at >= goodAfter || failure.hash !== hashOf(text)) {
      this.#failures.delete(articleId);
      return false;
    }
    return failure.tries >= mostTries;
  }
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
