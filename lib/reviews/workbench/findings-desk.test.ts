import { describe, expect, it } from "vitest";
import type { ArticleFindings } from "#lib/findings/shown-finding";
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

/** A doubled word in the second sentence. */
const told: ArticleFindings = {
  articleId: "a1",
  unread: 0,
  findings: [
    {
      detector: "integrity",
      category: "grammar",
      severity: "minor",
      confidence: 1,
      message: { code: "integrity.doubledWord", values: {} },
      forms: [],
      fix: null,
      key: "k",
      aliases: [],
      state: "open",
      dismissal: null,
      places: [
        {
          ...{ segmentId: "s2", start: 14, end: 21, quote: "the the", kind: "body", replacement: null },
          ...{ key: "k1", isDismissed: false },
        },
      ],
    },
  ],
};

describe("the next finding, asked for before any is told", () => {
  function open() {
    const desk = new PretendDesk("The talks stumbled.", "Nobody signed the the text.");
    const workbench = new Workbench(desk.review(), desk.surroundings());
    workbench.goTo("s1");
    workbench.findings.next();
    return workbench;
  }

  it("comes to the front when it is, and not before", () => {
    const { findings, store } = open();
    expect(store.state).toMatchObject({ notice: null, activeId: "s1" });
    findings.hear(told);
    expect(store.state).toMatchObject({ findingKey: "k", activeId: "s2" });
  });

  it("leaves whoever went on meanwhile where they are", () => {
    const workbench = open();
    workbench.goTo("s2");
    workbench.findings.hear(told);
    expect(workbench.store.state).toMatchObject({ findingKey: null, activeId: "s2" });
  });
});
