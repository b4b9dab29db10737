/** One server-sent event: its name, the id it carries, and its data, which is JSON. */
export type StreamEvent = Readonly<{ name: string; id: string | null; data: unknown }>;

/** Longest event that is taken, in UTF-16 code units; a stream that sends more sends nonsense. */
const longest = 16_777_216;

/**
 * Reads server-sent events (HTML Standard, 9.2.6) as this server writes them: answers, for every piece of the stream in
 * turn, the events that are complete with it. Comments are passed over. Throws on what is no JSON, or endless.
 */
export function eventReader(): (piece: string) => readonly StreamEvent[] {
  let rest = "";
  return (piece) => {
    rest += piece;
    const blocks = rest.split("\n\n");
    rest = blocks.pop() ?? "";
    if (rest.length > longest) throw new SyntaxError("An event without an end.");
    return blocks.flatMap((block) => eventOf(block) ?? []);
  };
}

function eventOf(block: string): StreamEvent | null {
  const fields = block.split("\n").map((line) => {
    const colon = line.indexOf(":");
    return colon < 0 ? [line, ""] : [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, "")];
  });
  const fieldNamed = (name: string) => fields.find(([field]) => field === name)?.[1] ?? null;
  const name = fieldNamed("event");
  const data = fields.flatMap(([field, value]) => (field === "data" ? [value] : [])).join("\n");
  return name === null ? null : { name, id: fieldNamed("id"), data: JSON.parse(data) };
}
