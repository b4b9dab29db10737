import type { WantedPlace } from "#lib/findings/placed-edits";
import { AnnotationDeeds } from "./annotation-deeds";
import type { AnnotationsDesk } from "./annotations-desk";
import type { Deciding } from "./deciding";
import type { Line } from "./line";
import { mend } from "./mending";
import { Replacing } from "./replacing";
import { Reshaping } from "./reshaping";
import type { Saving } from "./saving";
import type { Store } from "./store";
import type { Surroundings } from "./surroundings";
import { Undoing } from "./undoing";

type Parts = Readonly<{
  store: Store;
  line: Line;
  saving: Saving;
  deciding: Deciding;
  around: Surroundings;
  desk: AnnotationsDesk;
}>;

/**
 * What is done to more than the words of one sentence, to annotations and to what was found, and taken back. Nobody
 * begins with it: it comes after the page.
 */
export class LaterDeeds {
  readonly reshaping: Reshaping;
  readonly replacing: Replacing;
  readonly undoing: Undoing;
  readonly annotations: AnnotationDeeds;
  readonly mend: (segmentId: string, wanted: readonly WantedPlace[]) => boolean;

  constructor({ store, line, saving, deciding, around, desk }: Parts) {
    this.reshaping = new Reshaping(store, line, saving);
    this.replacing = new Replacing(store, line, saving);
    this.undoing = new Undoing(store, saving, deciding, this);
    this.annotations = new AnnotationDeeds(store, line, saving, around, desk);
    this.mend = (segmentId, wanted) => mend(store, saving, segmentId, wanted);
  }
}
