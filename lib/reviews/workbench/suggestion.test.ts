import { describe, expect, it } from "vitest";
import { annotationOf, placeOn } from "#lib/annotations/testing/review-annotation";
import { workingText } from "./sentence";
import { PretendDesk } from "./testing/pretend-desk";
import { Workbench } from "./workbench";

const texts = { s1: "The NAC left. The NAC was tired.", s2: "So said the NAC.", s3: "The council agreed." } as const;

function benchWith(places: Parameters<typeof annotationOf>[1]): Workbench {
  const desk = new PretendDesk(texts.s1, texts.s2, texts.s3);
  const annotations = [annotationOf("a", places, { suggestion: "SNC" })];
  return new Workbench({ ...desk.review(), annotations }, desk.surroundings());
}

const textOf = ({ store }: Workbench, id: string) => {
  const sentence = store.sentence(id);
  return sentence && workingText(sentence).text;
};

describe("a suggested wording", () => {
  it("is put in every place of the same words, in sentences near and far", async () => {
    const workbench = benchWith([
      placeOn("s1", texts.s1, [4, 7]),
      placeOn("s1", texts.s1, [18, 21], { number: 2 }),
      placeOn("s2", texts.s2, "NAC", { number: 3 }),
    ]);
    await workbench.annotations.takeSuggestion("a");
    expect(textOf(workbench, "s1")).toBe("The SNC left. The SNC was tired.");
    expect(textOf(workbench, "s2")).toBe("So said the SNC.");
    expect(workbench.store.state.notice?.key).not.toBe("suggestionLeft");
  });

  it("leaves other words alone, and tells how many", async () => {
    const workbench = benchWith([placeOn("s2", texts.s2, "NAC"), placeOn("s3", texts.s3, "council", { number: 2 })]);
    await workbench.annotations.takeSuggestion("a");
    expect(textOf(workbench, "s2")).toBe("So said the SNC.");
    expect(textOf(workbench, "s3")).toBe(texts.s3);
    expect(workbench.store.state.notice).toMatchObject({ key: "suggestionLeft", values: { count: 1 } });
  });

  it("is not put where its words are gone", async () => {
    const workbench = benchWith([placeOn("s2", texts.s2, "NAC", { fate: "gone" })]);
    await workbench.annotations.takeSuggestion("a");
    expect(textOf(workbench, "s2")).toBe(texts.s2);
    expect(workbench.store.state.notice?.key).toBe("noSuggestion");
  });
});
