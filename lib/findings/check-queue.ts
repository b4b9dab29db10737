import { type PromiseWithResolvers, withResolvers } from "#lib/with-resolvers";

/** How many articles are under way at once: while one is read or stored, another can be checked. */
const mostUnderWay = 4;

/** `now`: somebody waits for it. */
export type Urgency = "now" | "soon";

type Waiting<Result> = Omit<PromiseWithResolvers<Result>, "reject"> & { urgency: Urgency };

/**
 * The articles that wait to be checked: those somebody waits for first, then as they came. One that is asked for again
 * before its turn is checked once, for all who asked, as it is when its turn comes; asked for while it is under way, it
 * gets another turn, for its text may have changed.
 */
export class CheckQueue<Result> {
  readonly #check: (articleId: string) => Promise<Result>;
  readonly #waiting = new Map<string, Waiting<Result>>();
  readonly #underWay = new Set<string>();

  constructor(check: (articleId: string) => Promise<Result>) {
    this.#check = check;
  }

  ask(articleId: string, urgency: Urgency): Promise<Result> {
    const known = this.#waiting.get(articleId);
    if (known) {
      if (urgency === "now") known.urgency = "now";
      return known.promise;
    }
    const { promise, resolve } = withResolvers<Result>();
    this.#waiting.set(articleId, { urgency, promise, resolve });
    this.#go();
    return promise;
  }

  #go(): void {
    while (this.#underWay.size < mostUnderWay) {
      const free = [...this.#waiting].filter(([articleId]) => !this.#underWay.has(articleId));
      const next = free.find(([, { urgency }]) => urgency === "now") ?? free[0];
      if (!next) return;
      const [articleId, { resolve }] = next;
      this.#waiting.delete(articleId);
      this.#underWay.add(articleId);
      const run = this.#check(articleId);
      const over = () => {
        this.#underWay.delete(articleId);
        this.#go();
      };
      run.then(over, over);
      resolve(run);
    }
  }
}
