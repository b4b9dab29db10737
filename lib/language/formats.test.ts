import { describe, expect, it } from "vitest";
import { formats } from "./formats";
import { locales } from "./locale";
import { loadMessages } from "./messages";

const named = /\{\s*\w+,\s*(number|date|time),\s*(?!::)(\w+)\s*\}/g;

describe.each(locales)("the messages in %s", (locale) => {
  it("name styles of figures and dates that there are", async () => {
    const said = JSON.stringify(await loadMessages(locale));
    const styles = Array.from(said.matchAll(named), ([, kind, style]) => [kind, style ?? ""] as const);
    expect(styles.length).toBeGreaterThan(0);
    const unknown = styles.filter(([kind, style]) => !(style in formats[kind === "number" ? "number" : "dateTime"]));
    expect(unknown).toEqual([]);
  });
});
