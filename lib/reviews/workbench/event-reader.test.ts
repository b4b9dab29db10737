import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventReader } from "./event-reader";

const event = fc.record({
  name: fc.constantFrom("news", "presence", "findings"),
  id: fc.option(fc.nat().map(String), { nil: null }),
  data: fc.jsonValue(),
});

describe("a stream of events", () => {
  it("reads the same however it is cut into pieces", () => {
    fc.assert(
      fc.property(fc.array(event), fc.array(fc.nat({ max: 300 })), (events, cuts) => {
        const written = events.map(({ name, id, data }) => {
          const told = id === null ? "" : `id: ${id}\n`;
          return `:\n\n${told}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
        });
        const stream = written.join("");
        const read = eventReader();
        const at = [...cuts.filter((cut) => cut < stream.length).sort((a, b) => a - b), stream.length];
        const found = at.flatMap((end, index) => read(stream.slice(at[index - 1] ?? 0, end)));
        expect(found).toEqual(JSON.parse(JSON.stringify(events)));
      }),
    );
  });

  it("keeps an event that is not all there", () => {
    const read = eventReader();
    expect(read("event: hello\ndata: {}\n")).toEqual([]);
    expect(read("\n")).toEqual([{ name: "hello", id: null, data: {} }]);
  });
});
