/** Takes work one after another: each begins when the one before it is done, however that ended. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** What went wrong is told to whoever asked; the next turn is taken all the same. */
  take<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => null);
    return turn;
  }
}
