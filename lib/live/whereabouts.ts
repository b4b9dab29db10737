import type { Person } from "#lib/reviews/review";
import type { PresenceMessage } from "./channels";
import { Crowd } from "./crowd";

/** Who is in which article, of all there are, as this process heard it. Instants in milliseconds, as for `Crowd`. */
export class Whereabouts {
  readonly #crowds = new Map<string, Crowd>();

  /** Takes in what was said; answers the article whose people are others now, else null. */
  hear(message: PresenceMessage, now: number): string | null {
    // Where in an article somebody is belongs to the article.
    if (message.kind === "ask" || message.kind === "move") return null;
    const { article } = message;
    const before = this.#namesIn(article);
    const crowd = this.#crowds.get(article) ?? new Crowd();
    crowd.hear(message, now);
    this.#keep(article, crowd);
    return this.#namesIn(article) === before ? null : article;
  }

  /** Lets go of those nothing was heard of for long; answers the articles they were in. */
  forget(now: number): readonly string[] {
    return [...this.#crowds].flatMap(([article, crowd]) => {
      const isLess = crowd.forget(now);
      this.#keep(article, crowd);
      return isLess ? [article] : [];
    });
  }

  /** Each person once, however many windows they have there. */
  peopleIn(articleId: string): readonly Person[] {
    const present = this.#crowds.get(articleId)?.seen(true) ?? [];
    return [...new Map(present.map(({ person }) => [person.id, person])).values()];
  }

  #namesIn(articleId: string): string {
    return JSON.stringify(this.peopleIn(articleId));
  }

  #keep(article: string, crowd: Crowd): void {
    if (crowd.seen(true).length > 0) this.#crowds.set(article, crowd);
    else this.#crowds.delete(article);
  }
}
