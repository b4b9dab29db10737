import { type OwnVersion, type SaveOutcome, settleSave } from "#lib/reviews/settle-save";
import type { MarkedText } from "#lib/text/mark";

type Version = MarkedText & OwnVersion & Readonly<{ by: string }>;

export type PretendSave = MarkedText &
  Readonly<{ baseVersion: number; saveId?: string; unanswered?: readonly string[] }>;

/** The versions of each sentence, as the server keeps them: settled by the very function that settles them there. */
export class PretendTexts {
  readonly #versions = new Map<string, Version[]>();

  /** The machine's, or what a sentence begins with. */
  begin(id: string, { text, marks }: MarkedText): void {
    const sent = { text, marks };
    this.#versions.set(id, [{ number: 1, text, marks, saveIds: [], sent, by: "machine" }]);
  }

  of(id: string): readonly Version[] {
    return this.#versions.get(id) ?? [];
  }

  settle(id: string, save: PretendSave): SaveOutcome {
    const { baseVersion, saveId = null, unanswered = [], text, marks } = save;
    const versions = this.of(id);
    const present = versions.at(-1);
    const base = versions[baseVersion - 1];
    if (!present || !base) throw new Error(`no version ${baseVersion} of ${id}`);
    if (baseVersion === present.number) return { kind: "text", text: { text, marks }, isStale: false };
    const ids = [saveId, ...unanswered];
    const isOwn = ({ number, saveIds }: Version) => number > baseVersion && saveIds.some((each) => ids.includes(each));
    const incoming = { text: { text, marks }, saveId, unanswered };
    return settleSave(incoming, { base, own: versions.filter(isOwn), present }, "en");
  }

  append(id: string, { text, marks }: MarkedText, by: string, save: PretendSave | null): void {
    const saveIds = save?.saveId ? [save.saveId, ...(save.unanswered ?? [])] : [];
    const sent = save ? { text: save.text, marks: save.marks } : { text, marks };
    this.#versions.get(id)?.push({ number: this.of(id).length + 1, text, marks, saveIds, sent, by });
  }
}
