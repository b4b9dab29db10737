import { z } from "zod/mini";
import type { MarkedText } from "#lib/text/mark";

/** What was typed and not yet answered by the server, with the version it was typed over. */
export type Draft = Readonly<{ baseVersion: number; base: MarkedText; corrected: MarkedText }>;

const mark = z.object({
  kind: z.enum(["bold", "italic", "link"]),
  start: z.number(),
  end: z.number(),
  href: z.optional(z.string()),
});
const marked = z.object({ text: z.string(), marks: z.array(mark) });
const stored = z.object({ baseVersion: z.number(), base: marked, corrected: marked });

/**
 * Drafts in the browser's local storage, one entry a sentence and person: written synchronously with each keystroke,
 * so that they are there when the tab, the browser or the machine is gone a moment later (docs/decisions/0008).
 */
export class Drafts {
  private readonly prefix: string;

  constructor(viewerId: string) {
    this.prefix = `stet-draft:${viewerId}:`;
  }

  /** False when the browser refused to keep it (full, or forbidden). */
  keep(segmentId: string, draft: Draft): boolean {
    try {
      localStorage.setItem(this.prefix + segmentId, JSON.stringify(draft));
      return true;
    } catch (error) {
      if (error instanceof DOMException) return false;
      throw error;
    }
  }

  drop(segmentId: string): void {
    localStorage.removeItem(this.prefix + segmentId);
  }

  /** The draft of a sentence that was kept earlier; null when there is none that can be read. */
  find(segmentId: string): Draft | null {
    const kept = localStorage.getItem(this.prefix + segmentId);
    if (kept === null) return null;
    const parsed = stored.safeParse(parseJson(kept));
    if (!parsed.success) return null;
    const { baseVersion, base, corrected } = parsed.data;
    return { baseVersion, base: withMarks(base), corrected: withMarks(corrected) };
  }
}

type StoredText = z.infer<typeof marked>;

function withMarks({ text, marks }: StoredText): MarkedText {
  return { text, marks: marks.map(({ href, ...rest }) => (href === undefined ? rest : { ...rest, href })) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
