import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyEdited, anyLanguage, anyText } from "#lib/text/testing/random-text";
import { attributedRuns } from "./attribution";
import { provenanceOf, type RecordedVersion } from "./provenance";

const people = ["karim", "lea", "ines"].map((name) => ({ id: name, name }));
const imported = (text: string): RecordedVersion => ({ text, by: null, at: "0", cause: "import", other: null });
const written = (who: number, text: string, cause: RecordedVersion["cause"] = "edit", other: string | null = null) => ({
  text,
  by: people[who] ?? null,
  at: `${who}`,
  cause,
  other,
});

/** Runs of one segment that was never split or joined. */
function runsOf(machine: string, versions: readonly RecordedVersion[], language = "en") {
  const provenance = provenanceOf(machine, [{ id: "a", versions: [imported(machine), ...versions] }], language);
  const text = versions.at(-1)?.text ?? machine;
  return attributedRuns({ id: "a", machine, machineStart: 0, text }, provenance, language);
}
const told = (runs: ReturnType<typeof runsOf>) =>
  runs.filter(({ kind }) => kind !== "same").map(({ kind, text, by }) => [kind, text, by?.id]);
const spell = (runs: ReturnType<typeof runsOf>, without: string) =>
  runs
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join("");

describe("who changed what", () => {
  it("tells two people's changes of one sentence apart", () => {
    const runs = runsOf("The Red cloth of the talks", [
      written(0, "The Red rag of the talks"),
      written(1, "The Red rag of the negotiations"),
    ]);
    expect(told(runs)).toEqual([
      ["deletion", "cloth", "karim"],
      ["insertion", "rag", "karim"],
      ["deletion", "talks", "lea"],
      ["insertion", "negotiations", "lea"],
    ]);
  });

  it("gives a word that was corrected twice to whoever wrote it last, its removal to whoever removed it", () => {
    const runs = runsOf("a red cloth", [written(0, "a red fabric"), written(1, "a red rag")]);
    expect(told(runs)).toEqual([
      ["deletion", "cloth", "karim"],
      ["insertion", "rag", "lea"],
    ]);
  });

  it("tells nothing where everything was taken back", () => {
    expect(told(runsOf("a red cloth", [written(0, "a rag"), written(1, "a red cloth", "restore")]))).toEqual([]);
  });

  it("keeps the machine's text and the corrected one, for any history", () => {
    const history = fc.tuple(anyText, fc.array(fc.tuple(fc.nat(2), anyText), { maxLength: 4 }), anyLanguage);
    fc.assert(
      fc.property(history, ([machine, texts, language]) => {
        const versions = texts.map(([who, text]) => written(who, text));
        const runs = runsOf(machine, versions, language);
        expect(spell(runs, "insertion")).toBe(machine);
        expect(spell(runs, "deletion")).toBe(versions.at(-1)?.text ?? machine);
      }),
    );
  });

  it("names a person and an instant for every change, and for nothing else", () => {
    fc.assert(
      fc.property(anyEdited, anyText, ({ before, after }, last) => {
        for (const { kind, by, at } of runsOf(before, [written(0, after), written(1, last)]))
          expect([by === null, at === null]).toEqual([kind === "same", kind === "same"]);
      }),
    );
  });
});

describe("across splits and joins", () => {
  // "The powers. Riverside." was corrected by Karim, cut by Léa after its first sentence, and maybe joined by Ines.
  const machine = "The powers. Riverside.";
  const whole = [imported(machine), written(0, "The riverside powers. Nobody signed.")];
  const left = [...whole, written(1, "The riverside powers.", "split", "b")];
  const right = [written(1, "Nobody signed.", "split", "a")];

  it("leaves a change with its author when somebody else cuts the sentence", () => {
    const provenance = provenanceOf(
      machine,
      [
        { id: "a", versions: left },
        { id: "b", versions: right },
      ],
      "en",
    );
    const first = { id: "a", machine: "The powers.", machineStart: 0, text: "The riverside powers." };
    const second = { id: "b", machine: "Riverside.", machineStart: 12, text: "Nobody signed." };
    const runs = [first, second].flatMap((segment) => told(attributedRuns(segment, provenance, "en")));
    expect(runs.map(([kind, , by]) => [kind, by])).toEqual([
      ["insertion", "karim"],
      ["deletion", "karim"],
      ["insertion", "karim"],
    ]);
  });

  it("also when the parts are joined again, and edited once more", () => {
    const joined = "The riverside powers. Nobody signed.";
    const versions = [...left, written(2, joined, "join", "b"), written(2, `${joined} Not one.`)];
    const provenance = provenanceOf(
      machine,
      [
        { id: "a", versions },
        { id: "b", versions: right },
      ],
      "en",
    );
    const segment = { id: "a", machine, machineStart: 0, text: `${joined} Not one.` };
    const authors = told(attributedRuns(segment, provenance, "en"));
    expect(new Set(authors.map(([, , by]) => by))).toEqual(new Set(["karim", "ines"]));
    expect(authors.at(-1)?.[2]).toBe("ines");
  });
});
