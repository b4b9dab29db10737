import { z } from "zod";

/** What PostgreSQL carries between the servers of one database (NOTIFY; never a text: payloads end at 8,000 bytes). */
export const channels = [
  /** "<article> <change>" */
  "stet_change",
  /** "<article>": of its row at the desk what "stet_change" says nothing of */
  "stet_row",
  /** "<person>" */
  "stet_rights",
  /** A `PresenceMessage`. */
  "stet_presence",
  /** "<person>" */
  "stet_notification",
  /** "<person>" */
  "stet_job",
  /** "queued", or "cancel <job>" */
  "stet_job_call",
] as const;
export type Channel = (typeof channels)[number];

const place = { segment: z.uuid().nullable(), typing: z.boolean() };

const presenceMessage = z.discriminatedUnion("kind", [
  /** A stream is open, said by the server that has it: when it opens, when asked, and now and then. */
  z.object({
    kind: z.literal("here"),
    article: z.uuid(),
    stream: z.uuid(),
    person: z.object({ id: z.uuid(), name: z.string() }),
    ...place,
  }),
  /** The person at a stream went to another sentence, began or ended typing; said by any server. */
  z.object({ kind: z.literal("move"), article: z.uuid(), stream: z.uuid(), person: z.uuid(), ...place }),
  z.object({ kind: z.literal("gone"), article: z.uuid(), stream: z.uuid() }),
  /** Who is in the article? Null: who is where at all? */
  z.object({ kind: z.literal("ask"), article: z.uuid().nullable() }),
]);
export type PresenceMessage = z.output<typeof presenceMessage>;

/** Null for what no server of ours said, or one of a later release. */
export function readPresence(payload: string): PresenceMessage | null {
  try {
    return presenceMessage.safeParse(JSON.parse(payload)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
