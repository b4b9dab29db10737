import { expect, it } from "vitest";
import { Turns } from "./turns";
import { withResolvers } from "./with-resolvers";

it("one thing is done after another, as they were asked for, also after one that failed", async () => {
  const turns = new Turns();
  const done: string[] = [];
  const slow = withResolvers<string>();
  const first = turns.take(() => slow.promise.finally(() => done.push("first")));
  const second = turns.take(async () => done.push("second"));
  await Promise.resolve();
  expect(done).toEqual([]);
  slow.reject(new Error("no line"));
  await expect(first).rejects.toThrow("no line");
  expect(await second).toBe(2);
  expect(done).toEqual(["first", "second"]);
});
