import { type PromiseWithResolvers, withResolvers } from "#lib/with-resolvers";

/** How many articles are under way at once: while one is read or stored, another can be checked. */
const mostUnderWay = 4;
/** After a check nobody waits for there is none for this many times as long as it took, but no longer than `longestRest` ms. */
const rests = 2;
const longestRest = 1000;

/** `now`: somebody waits for it. */
export type Urgency = "now" | "soon";

/** Milliseconds that only rise, and what is to be done later. */
export type Clock = Readonly<{ now: () => number; after: (milliseconds: number, run: () => void) => void }>;

type Waiting<Result> = Omit<PromiseWithResolvers<Result>, "reject"> & { urgency: Urgency };

/**
 * The articles that wait to be checked: those somebody waits for first, then as they came. One that is asked for again
 * before its turn is checked once, for all who asked, as it is when its turn comes; asked for while it is under way, it
 * gets another turn, for its text may have changed. Those nobody waits for are checked one at a time, with rests: when
 * fifty people type in fifty articles, each is checked a little later, and saving is not held up.
 */
export class CheckQueue<Result> {
  readonly #check: (articleId: string) => Promise<Result>;
  readonly #clock: Clock;
  readonly #waiting = new Map<string, Waiting<Result>>();
  readonly #underWay = new Map<string, Urgency>();
  #isResting = false;

  constructor(check: (articleId: string) => Promise<Result>, clock: Clock) {
    this.#check = check;
    this.#clock = clock;
  }

  ask(articleId: string, urgency: Urgency): Promise<Result> {
    const known = this.#waiting.get(articleId);
    if (known) {
      if (urgency === "now") {
        known.urgency = "now";
        this.#go();
      }
      return known.promise;
    }
    const { promise, resolve } = withResolvers<Result>();
    this.#waiting.set(articleId, { urgency, promise, resolve });
    this.#go();
    return promise;
  }

  #go(): void {
    for (let next = this.#next(); next; next = this.#next()) {
      const [articleId, { resolve, urgency }] = next;
      this.#waiting.delete(articleId);
      this.#underWay.set(articleId, urgency);
      const began = this.#clock.now();
      const run = this.#check(articleId);
      const over = () => {
        this.#underWay.delete(articleId);
        if (urgency === "soon") this.#rest(this.#clock.now() - began);
        this.#go();
      };
      run.then(over, over);
      resolve(run);
    }
  }

  #next(): [string, Waiting<Result>] | undefined {
    if (this.#underWay.size >= mostUnderWay) return undefined;
    const free = [...this.#waiting].filter(([articleId]) => !this.#underWay.has(articleId));
    const urgent = free.find(([, { urgency }]) => urgency === "now");
    const mayGoOn = !this.#isResting && ![...this.#underWay.values()].includes("soon");
    return urgent ?? (mayGoOn ? free[0] : undefined);
  }

  #rest(took: number): void {
    this.#isResting = true;
    this.#clock.after(Math.min(took * rests, longestRest), () => {
      this.#isResting = false;
      this.#go();
    });
  }
}
