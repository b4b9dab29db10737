import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { type Locale, localeForHeader, locales } from "./locale";
import { loadMessages } from "./messages";

type Tree = { readonly [key: string]: string | Tree };

const all: Record<Locale, Tree> = {
  en: await loadMessages("en"),
  fr: await loadMessages("fr"),
  ar: await loadMessages("ar"),
};

describe.each(locales)("the messages in %s", (locale) => {
  const messages = leaves(all[locale]);

  it("are exactly those that exist in English", () => {
    expect([...messages.keys()].sort()).toEqual([...leaves(all.en).keys()].sort());
  });

  it("are never empty", () => {
    expect([...messages].filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  it("are well-formed and take the same values as the English ones", () => {
    const english = leaves(all.en);
    const wrong = [...messages].filter(
      ([key, text]) => namesIn(text).join() !== namesIn(english.get(key) ?? "").join(),
    );
    expect(wrong).toEqual([]);
  });
});

describe("the language of a visitor", () => {
  it.each([
    ["fr-CA,fr;q=0.9,en;q=0.8", "fr"],
    ["de,ar;q=0.7,en;q=0.3", "ar"],
    ["de", "en"],
    ["en;q=0.2, fr;q=0.9", "fr"],
    ["fr;q=0", "en"],
    ["", "en"],
  ])("asking for %j is answered in %s", (header, expected) => {
    expect(localeForHeader(header)).toBe(expected);
  });
});

function leaves(tree: Tree, path = ""): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === "string" ? [[path + key, value] as const] : [...leaves(value, `${path}${key}.`)],
    ),
  );
}

/** Names of the values and tags a message takes, in any branch: what its caller has to give. Throws when ill-formed. */
function namesIn(message: string): string[] {
  return [...new Set(parse(message, { shouldParseSkeletons: true }).flatMap(namesInElement))].sort();
}

function namesInElement(element: MessageFormatElement): string[] {
  switch (element.type) {
    case TYPE.literal:
    case TYPE.pound:
      return [];
    case TYPE.tag:
      return [`<${element.value}>`, ...element.children.flatMap(namesInElement)];
    case TYPE.select:
    case TYPE.plural: {
      const branches = Object.values(element.options).flatMap((option) => option.value);
      return [element.value, ...branches.flatMap(namesInElement)];
    }
    default:
      return [element.value];
  }
}
