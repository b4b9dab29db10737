import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { locales } from "#lib/language/locale";
import { loadMessages } from "#lib/language/messages";
import {
  type CategoryId,
  categoryIds,
  childrenOf,
  dimensionIds,
  dimensionOf,
  isCategoryId,
  lineageOf,
  parentOf,
  shownCategoryIds,
  shownRefinements,
} from "./category";
import { severities } from "./severity";

const published = new URL("../../../shared/data/mqm-typology/mqm2021-typology.xml", import.meta.url);

describe("the tree of categories", () => {
  it("names each category once, in kebab-case", () => {
    expect(new Set(categoryIds).size).toBe(categoryIds.length);
    expect(categoryIds.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
  });

  it("leads from every category to its dimension", () => {
    for (const id of categoryIds) {
      expect(lineageOf(id)[0]).toBe(id);
      expect(lineageOf(id).at(-1)).toBe(dimensionOf(id));
    }
  });

  it("stands in reading order: a parent, then everything below it", () => {
    const walked = (id: CategoryId): CategoryId[] => [id, ...childrenOf(id).flatMap(walked)];
    expect(dimensionIds.flatMap(walked)).toEqual([...categoryIds]);
  });

  it.each([
    ["false-friend", ["false-friend", "mistranslation", "accuracy"]],
    ["unpaired-marks", ["unpaired-marks", "punctuation", "fluency"]],
    ["date-format", ["date-format", "locale-convention"]],
    ["other", ["other"]],
  ] as const)("%s is a kind of each of %j", (id, lineage) => {
    expect(lineageOf(id)).toEqual(lineage);
  });

  it("tells ids from other words", () => {
    expect(["wrong-term", "Accuracy", "", "toString"].filter(isCategoryId)).toEqual(["wrong-term"]);
  });

  it.skipIf(!existsSync(published))("has the ids that MQM published (skipped without ../shared/data)", () => {
    const ids = new Set(Array.from(readFileSync(published, "utf8").matchAll(/\bid="([^"]+)"/g), ([, id]) => id));
    // Of the three dimensions that file has; these came with MQM 2.0.
    const newer: readonly CategoryId[] = ["unintelligible", "character-encoding", "textual-conventions"];
    const ours = categoryIds.filter((id) => /^(terminology|accuracy|fluency)$/.test(dimensionOf(id)));
    expect(ours.filter((id) => !ids.has(id))).toEqual(newer);
  });
});

describe("what a reviewer is shown", () => {
  it("is twelve to fifteen categories in the order of the tree", () => {
    expect(shownCategoryIds.length).toBeGreaterThanOrEqual(12);
    expect(shownCategoryIds.length).toBeLessThanOrEqual(15);
    expect([...shownCategoryIds]).toEqual(categoryIds.filter((id) => shownCategoryIds.some((shown) => shown === id)));
  });

  it("is refined by children of what is shown", () => {
    for (const [id, refinements] of Object.entries(shownRefinements)) {
      expect(shownCategoryIds).toContain(id);
      expect(refinements.map(parentOf)).toEqual(refinements.map(() => id));
    }
  });
});

describe.each(locales)("the messages in %s", async (locale) => {
  const { category, severity } = await loadMessages(locale);

  it("name and define every category, and no other", () => {
    expect(Object.keys(category)).toEqual([...categoryIds]);
  });

  it("give no two categories one name or one definition", () => {
    const texts = Object.values(category);
    expect(new Set(texts.map(({ name }) => name)).size).toBe(categoryIds.length);
    expect(new Set(texts.map(({ definition }) => definition)).size).toBe(categoryIds.length);
  });

  it("name and define every severity", () => {
    expect(Object.keys(severity)).toEqual([...severities]);
  });
});
