import { describe, expect, it } from "vitest";
import type { Outcome, Surroundings } from "./surroundings";
import { PretendDesk } from "./testing/pretend-desk";
import { Workbench } from "./workbench";

const message = "The text could not be checked.";
const refused = { kind: "refused", problem: { code: "conflict", message, data: null } } as const;

/** A desk whose server cannot check the text while `desk.isFailing`. */
function open() {
  const desk = new PretendDesk("The red rag was red.");
  const plain = desk.surroundings();
  const checks = { isFailing: true };
  const around: Surroundings = {
    ...plain,
    get: async <Value>(path: string): Promise<Outcome<Value>> =>
      path.endsWith("/findings") && checks.isFailing ? refused : plain.get<Value>(path),
  };
  const workbench = new Workbench(desk.review(), around);
  const told = new Set<number>();
  workbench.store.subscribe(() => {
    const { notice } = workbench.store.state;
    if (notice?.key === "refused") told.add(notice.number);
  });
  workbench.findings.follow();
  const type = async (text: string) => {
    workbench.saving.typed("s1", { text, marks: [] });
    await desk.pass(5000);
  };
  return { desk, workbench, checks, told, type };
}

describe("a text that cannot be checked", () => {
  it("says so once, keeps saying it where the findings are, and is checked again when it can be", async () => {
    const { desk, workbench, checks, told, type } = open();
    await desk.pass(0);
    expect(workbench.store.state).toMatchObject({ checkFault: message, findings: null });
    await type("The red rag was blue.");
    await type("The red rag was green.");
    expect(told.size).toBe(1);
    expect(workbench.store.state.notice).toMatchObject({ key: "refused", isShown: true });
    checks.isFailing = false;
    await type("The red rag was white.");
    expect(workbench.store.state).toMatchObject({ checkFault: null, findings: [], notice: { isShown: false } });
  });
});
