import type { SegmentState } from "#lib/articles/state";
import type { Verdict } from "#lib/reviews/review";
import type { MarkedText } from "#lib/text/mark";
import type { ReviewStore } from "./review-store";

/** What a person did last, with what is needed to take it back. */
export type Step =
  | Readonly<{ kind: "text"; id: string; before: MarkedText }>
  | Readonly<{ kind: "verdict"; id: string; before: SegmentState; reason: string | null }>
  | Readonly<{ kind: "split"; id: string }>
  | Readonly<{ kind: "join"; id: string; at: number }>;

const verdictFor: Record<SegmentState, Verdict> = {
  machine: "withdrawn",
  edited: "withdrawn",
  reviewed: "reviewed",
  approved: "approved",
  needsWork: "needsWork",
};

/** The article's undo and redo: each step taken back is a new act in the record, nothing is erased. */
export class UndoStack {
  private done: Step[] = [];
  private undone: Step[] = [];
  private isMoving = false;

  constructor(private readonly store: ReviewStore) {}

  /** A new act: what was undone before it cannot be redone any more. */
  push(step: Step): void {
    if (this.isMoving) this.caught = step;
    else {
      this.done.push(step);
      this.undone = [];
    }
  }

  undo(): Promise<void> {
    return this.move(this.done, this.undone, "said.undone");
  }

  redo(): Promise<void> {
    return this.move(this.undone, this.done, "said.redone");
  }

  /** The act that took a step back, itself to be taken back by the other direction. */
  private caught: Step | null = null;

  private async move(from: Step[], to: Step[], said: string): Promise<void> {
    const step = from.at(-1);
    if (!step) return this.store.say({ key: "said.nothingToUndo" });
    if (this.isMoving) return;
    this.isMoving = true;
    this.caught = null;
    try {
      if (!(await this.reverse(step))) return;
      from.pop();
      if (this.caught) to.push(this.caught);
      this.store.activate(step.id, false);
      this.store.say({ key: said });
    } finally {
      this.isMoving = false;
    }
  }

  private reverse(step: Step): Promise<boolean> {
    switch (step.kind) {
      case "text":
        return this.store.saver.replace(step.id, step.before);
      case "verdict":
        return this.store.decide(step.id, verdictFor[step.before], step.reason ?? undefined);
      case "split":
        return this.store.join(step.id);
      case "join":
        return this.store.split(step.id, step.at);
    }
  }
}
