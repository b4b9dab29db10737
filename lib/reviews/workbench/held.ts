/** A value that screens watch. What does not change with every keystroke is held apart from what does. */
export class Held<Value> {
  /** As it was at first: what parts of a screen that the server drew are taken over with. */
  readonly asServed: Value;
  #value: Value;
  readonly #listeners = new Set<() => void>();

  constructor(value: Value) {
    this.asServed = value;
    this.#value = value;
  }

  get value(): Value {
    return this.#value;
  }

  update(change: (value: Value) => Value): void {
    const after = change(this.#value);
    if (after === this.#value) return;
    this.#value = after;
    for (const listener of this.#listeners) listener();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
