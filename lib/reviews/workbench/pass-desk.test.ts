import { expect, it } from "vitest";
import { withResolvers } from "#lib/with-resolvers";
import type { Outcome } from "./surroundings";
import { PretendDesk } from "./testing/pretend-desk";
import { Workbench } from "./workbench";

it("the later of two places of the slider is sent when the earlier one was answered", async () => {
  const desk = new PretendDesk("Red cloth for the markets.");
  const asked: { value: unknown; answer: (outcome: Outcome<unknown>) => void }[] = [];
  const post = <Value>(_path: string, body: object): Promise<Outcome<Value>> => {
    const { promise, resolve } = withResolvers<Outcome<unknown>>();
    asked.push({ value: "value" in body ? body.value : null, answer: resolve });
    return promise as Promise<Outcome<Value>>;
  };
  const workbench = new Workbench(desk.review(), { ...desk.surroundings(), post });
  const rated = (value: number) => ({
    rating: { segmentId: "s1", value, by: desk.viewer, rater: null, passId: null, at: "2026-11-23T10:00:00.000Z" },
  });
  const [first, second] = [workbench.passes.rate("s1", 60), workbench.passes.rate("s1", 61)];
  await desk.pass(0);
  expect(asked.map(({ value }) => value)).toEqual([60]);
  asked[0]?.answer({ kind: "done", value: rated(60) });
  await first;
  await desk.pass(0);
  expect(asked.map(({ value }) => value)).toEqual([60, 61]);
  asked[1]?.answer({ kind: "done", value: rated(61) });
  await second;
  expect(workbench.talk.held.value.said.ratings).toMatchObject([{ value: 61 }]);
});
