import { describe, expect, it } from "vitest";
import { checkSignOff, type SignOffFacts } from "./policy";

const strict = { fourEyes: true, warnUnread: true, blockCritical: true };
const facts = (part: Partial<SignOffFacts> = {}): SignOffFacts => ({
  segments: 4,
  approved: 4,
  lastChangedBy: "karim",
  ownUnseen: 0,
  unread: 0,
  untouchedParagraphs: 0,
  openCritical: 0,
  ...part,
});
const kinds = (policy: typeof strict, part: Partial<SignOffFacts>, signer = "lea") => {
  const { blocks, warnings } = checkSignOff(policy, facts(part), signer);
  return [...blocks, ...warnings.map(({ kind }) => kind)];
};

describe("signing off", () => {
  it.each([
    ["lets somebody else's work pass", strict, {}, []],
    ["lets an untouched article pass", strict, { lastChangedBy: null }, []],
    ["asks that all is approved", strict, { approved: 3 }, ["notAllApproved"]],
    ["asks for other eyes than the last editor's", strict, { lastChangedBy: "lea" }, ["youChangedLast"]],
    ["asks for other eyes on the signer's own texts", strict, { ownUnseen: 1 }, ["ownTextUnseen"]],
    ["names one lack of other eyes, not two", strict, { lastChangedBy: "lea", ownUnseen: 2 }, ["youChangedLast"]],
    ["warns of approvals without reading", strict, { unread: 2 }, ["unread"]],
    ["warns of paragraphs that are mostly the machine's", strict, { untouchedParagraphs: 1 }, ["untouched"]],
    ["waits for a critical annotation", strict, { openCritical: 1 }, ["openCritical"]],
    ["lets a desk do without waiting for it", { ...strict, blockCritical: false }, { openCritical: 1 }, []],
    ["lets a desk do without four eyes", { ...strict, fourEyes: false }, { lastChangedBy: "lea", ownUnseen: 1 }, []],
    ["lets a desk do without warnings", { ...strict, warnUnread: false }, { unread: 1, untouchedParagraphs: 1 }, []],
    [
      "never does without approvals",
      { fourEyes: false, warnUnread: false, blockCritical: false },
      { approved: 0 },
      ["notAllApproved"],
    ],
  ] as const)("%s", (_, policy, part, found) => {
    expect(kinds(policy, part)).toEqual(found);
  });
});
