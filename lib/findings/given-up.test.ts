import { expect, it } from "vitest";
import { GivenUp } from "./given-up";

const hour = 3_600_000;

it("gives up a text that failed twice, until it is changed or an hour is over", () => {
  const givenUp = new GivenUp();
  givenUp.note("a", "text", 0);
  expect(givenUp.has("a", "text", 1)).toBe(false);
  givenUp.note("a", "text", 2);
  expect(givenUp.has("a", "text", 3)).toBe(true);
  expect(givenUp.has("b", "text", 3)).toBe(false);
  expect(givenUp.has("a", "text", 2 + hour)).toBe(false);
});

it("takes a changed text for a new chance", () => {
  const givenUp = new GivenUp();
  givenUp.note("a", "text", 0);
  givenUp.note("a", "text", 0);
  expect(givenUp.has("a", "other text", 1)).toBe(false);
  givenUp.note("a", "other text", 2);
  expect(givenUp.has("a", "other text", 3)).toBe(false);
});
