/** Where what is typed is meant for somebody: fields, editors, and choices made by letter. */
const places = "input, textarea, select, [contenteditable=true], [role=radiogroup]";

/** How long one types ahead of a place that does not come. */
const patience = 20_000;

/**
 * Keys pressed after a place to write was asked for and before it is there, which on a slow line takes a while: they are
 * kept from being taken for commands, and pressed again in the place when it has the focus. Pressing Escape or the
 * pointer gives them up.
 */
class KeysAhead {
  readonly #kept: KeyboardEvent[] = [];
  /** When the place was asked for, as events tell the time; null: none is awaited. */
  #since: number | null = null;
  #isPlaying = false;

  /** A place to write was asked for. */
  expect(): void {
    this.#since = performance.now();
  }

  /** From now on listens to the window; answers how to stop. */
  follow(): () => void {
    const stop = new AbortController();
    const { signal } = stop;
    window.addEventListener("keydown", (event) => this.#hear(event), { capture: true, signal });
    window.addEventListener("pointerdown", () => this.#giveUp(), { capture: true, signal });
    window.addEventListener("focusin", ({ target }) => isPlace(target) && void this.#play(), { signal });
    return () => stop.abort();
  }

  #hear(event: KeyboardEvent): void {
    if (!event.isTrusted || event.isComposing || this.#since === null) return;
    const isFirst = this.#kept.length === 0 && !this.#isPlaying;
    if (event.key === "Escape" || event.timeStamp - this.#since > patience) return this.#giveUp();
    // Whoever writes somewhere has their place, also where it had the focus before it was asked for.
    if (isFirst && isPlace(event.target)) return this.#giveUp();
    if (isFirst && !isWritten(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#kept.push(event);
  }

  #giveUp(): void {
    this.#since = null;
    this.#kept.length = 0;
  }

  /** One after the other: each finds the place as the one before left it. */
  async #play(): Promise<void> {
    if (this.#isPlaying) return;
    if (this.#kept.length === 0) return this.#giveUp();
    this.#isPlaying = true;
    // What took the focus is not always ready before it has it.
    await settled();
    for (let key = this.#kept.shift(); key; key = this.#kept.shift()) {
      press(key);
      await settled();
    }
    this.#isPlaying = false;
    this.#since = null;
  }
}

/** A window has one keyboard. */
export const keysAhead = new KeysAhead();

function isPlace(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(places) !== null;
}

function isWritten({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return [...key].length === 1 && !ctrlKey && !metaKey && !altKey;
}

/** What the browser does itself only for keys that it has from a person. */
function press(pressed: KeyboardEvent): void {
  const place = document.activeElement;
  if (!place) return;
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = pressed;
  const again = { key, code, ctrlKey, metaKey, altKey, shiftKey, bubbles: true, cancelable: true };
  if (!place.dispatchEvent(new KeyboardEvent("keydown", again)) || !isPlace(place)) return;
  if (isWritten(pressed)) write("insertText", key);
  else if (key === "Backspace") write("delete");
  else if (key === "Enter" && place instanceof HTMLTextAreaElement) write("insertText", "\n");
  else if (key === "Enter" && place instanceof HTMLInputElement) place.form?.requestSubmit();
}

/** Deprecated, and the one way that tells fields and editors as if it were typed, and can be taken back. */
function write(command: "insertText" | "delete", text?: string): void {
  document.execCommand(command, false, text);
}

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
