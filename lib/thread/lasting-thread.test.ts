import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { LastingThread } from "./lasting-thread";

describe("a thread that lasts", () => {
  const made: Worker[] = [];
  const worker = () => {
    const one = new Worker(
      `const { parentPort } = require("node:worker_threads");
       parentPort.on("message", (question) => {
         if (question === "endless") for (;;);
         if (question === "deadly") process.exit(1);
         parentPort.postMessage({ value: question });
       });`,
      { eval: true },
    );
    made.push(one);
    return one;
  };
  const limits = { longestAnswer: 500, longestIdle: 60_000 };

  it("is replaced when it dies or takes too long, and answers those behind", async () => {
    const thread = new LastingThread<string, string>(worker, limits);
    const asked = ["good", "endless", "good", "deadly", "good"].map((id) => thread.ask(id));
    const outcomes = await Promise.allSettled(asked);
    expect(outcomes.map(({ status }) => status)).toEqual([
      ...["fulfilled", "rejected", "fulfilled", "rejected", "fulfilled"],
    ]);
    expect(outcomes[1]).toMatchObject({ reason: { message: "A thread took more than 500 ms" } });
    expect(made).toHaveLength(3);
    await thread.end();
  });

  it("ends when nobody asks it any more, and gives its memory back", async () => {
    const thread = new LastingThread<string, string>(worker, { ...limits, longestIdle: 1 });
    await thread.ask("good");
    const last = made.at(-1);
    await new Promise((resolve) => last?.once("exit", resolve));
    expect(await thread.ask("good")).toBe("good");
    await thread.end();
  });
});
