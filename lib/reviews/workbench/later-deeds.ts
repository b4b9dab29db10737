import type { Deciding } from "./deciding";
import type { Line } from "./line";
import { Replacing } from "./replacing";
import { Reshaping } from "./reshaping";
import type { Saving } from "./saving";
import type { Store } from "./store";
import { Undoing } from "./undoing";

/** What is done to more than the words of one sentence, and taken back. Nobody begins with it: it comes after the page. */
export class LaterDeeds {
  readonly reshaping: Reshaping;
  readonly replacing: Replacing;
  readonly undoing: Undoing;

  constructor(store: Store, line: Line, saving: Saving, deciding: Deciding) {
    this.reshaping = new Reshaping(store, line, saving);
    this.replacing = new Replacing(store, line, saving);
    this.undoing = new Undoing(store, saving, deciding, this);
  }
}
