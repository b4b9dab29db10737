import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#lib/db/client";
import { getFindings } from "#lib/findings/queries/get-findings";
import { type Newsroom, newArticle, newNewsroom, segmentWith } from "#lib/reviews/testing/newsroom";
import { listTerms, termsFile } from "#lib/terms/queries/list-terms";
import { previewList } from "#lib/terms/queries/preview-list";
import { getSegmentTerms } from "#lib/terms/queries/segment-terms";
import type { TermContent } from "#lib/terms/term-content";
import { importTerms } from "./import-terms";
import { addTerm, changeTerm, retireTerm } from "./keep-term";

let room: Newsroom;
beforeEach(async () => {
  room = await newNewsroom();
});

const deskId = () => room.desk.id;
const tehran: TermContent = {
  sourceLanguage: "fr",
  targetLanguage: "en",
  source: "Téhéran",
  note: "As the atlas has it.",
  forms: [
    { text: "Teheran", status: "forbidden", isCaseSensitive: false },
    { text: "Tehran", status: "preferred", isCaseSensitive: false },
  ],
};
const names = async (filter: object = {}) =>
  (await listTerms(room.reader, deskId(), filter)).terms.map(({ forms }) => forms.map(({ text }) => text).join(" "));
const record = async () =>
  (await db().auditEvent.findMany({ where: { deskId: deskId() }, orderBy: { id: "asc" } }))
    .filter(({ action }) => action.startsWith("term"))
    .map(({ action, subjectName, detail }) => ({ action, subjectName, detail }));
const list = (text: string) => ({ deskId: deskId(), text, sourceLanguage: "fr", targetLanguage: "en" });

describe("a term", () => {
  it("is added, changed and retired; the record keeps what it said", async () => {
    const { id } = await addTerm(room.editor, { deskId: deskId(), ...tehran });
    expect(await names()).toEqual(["Tehran Teheran"]);
    const forms = [...tehran.forms, { text: "Téhéran", status: "forbidden", isCaseSensitive: true }] as const;
    await changeTerm(room.admin, { deskId: deskId(), termId: id, ...tehran, forms });
    expect(await names()).toEqual(["Tehran Teheran Téhéran"]);
    await retireTerm(room.editor, { deskId: deskId(), termId: id });
    expect(await names()).toEqual([]);
    expect(await record()).toEqual([
      { action: "term.added", subjectName: "Tehran", detail: { term: "Téhéran: − Teheran, + Tehran" } },
      {
        action: "term.changed",
        subjectName: "Tehran",
        detail: { before: "Téhéran: + Tehran, − Teheran", after: "Téhéran: − Teheran, + Tehran, − Téhéran" },
      },
      { action: "term.retired", subjectName: "Tehran", detail: { term: "Téhéran: + Tehran, − Teheran, − Téhéran" } },
    ]);
    expect(await db().term.findUniqueOrThrow({ where: { id } })).toMatchObject({ changedById: room.editor.userId });
  });

  it("is there once, whoever adds it at the same moment; retired, it may come again", async () => {
    const adding = await Promise.allSettled(
      Array.from({ length: 4 }, () => addTerm(room.editor, { deskId: deskId(), ...tehran })),
    );
    const added = adding.flatMap((one) => (one.status === "fulfilled" ? [one.value.id] : []));
    const refused = adding.flatMap((one) => (one.status === "rejected" ? [one.reason.message] : []));
    expect([added.length, refused]).toEqual([1, ["termKnown", "termKnown", "termKnown"]]);
    await retireTerm(room.editor, { deskId: deskId(), termId: added[0] ?? "" });
    await addTerm(room.editor, { deskId: deskId(), ...tehran });
    const other = await addTerm(room.editor, { deskId: deskId(), ...tehran, source: "capitale" });
    await expect(changeTerm(room.editor, { deskId: deskId(), termId: other.id, ...tehran })).rejects.toMatchObject({
      code: "conflict",
      message: "termKnown",
    });
    expect(await names()).toHaveLength(2);
  });

  it("is an editor's to keep, the desk's to read, and nobody else's to know of", async () => {
    const { id } = await addTerm(room.editor, { deskId: deskId(), ...tehran });
    const change = { deskId: deskId(), termId: id, ...tehran };
    await expect(changeTerm(room.reviewer, change)).rejects.toMatchObject({ code: "forbidden" });
    await expect(retireTerm(room.reader, change)).rejects.toMatchObject({ code: "forbidden" });
    await expect(importTerms(room.reviewer, list("a\tb"))).rejects.toMatchObject({ code: "forbidden" });
    await expect(listTerms(room.stranger, deskId(), {})).rejects.toMatchObject({ code: "not-found" });
    const elsewhere = room.stranger.memberships[0]?.deskId ?? "";
    await expect(changeTerm(room.stranger, { ...change, deskId: elsewhere })).rejects.toMatchObject({
      code: "not-found",
    });
    expect((await listTerms(room.reader, deskId(), {})).mayKeep).toBe(false);
  });

  it("that says two things is refused", async () => {
    const forms = [...tehran.forms, { text: "Theran", status: "preferred", isCaseSensitive: false }] as const;
    await expect(addTerm(room.editor, { deskId: deskId(), ...tehran, forms })).rejects.toMatchObject({
      message: "termTwoPreferred",
      values: { line: 0 },
    });
  });
});

describe("the list of terms", () => {
  it("is found by form, source and note, by language, and page by page", async () => {
    await addTerm(room.editor, { deskId: deskId(), ...tehran });
    await addTerm(room.editor, { deskId: deskId(), ...tehran, targetLanguage: "de", note: "" });
    const lines = Array.from({ length: 150 }, (_, at) => `mot ${at}\tword ${String(at).padStart(3, "0")}`);
    await importTerms(room.editor, list(lines.join("\n")));
    expect(await names({ q: "TEHERAN" })).toEqual(["Tehran Teheran", "Tehran Teheran"]);
    expect(await names({ q: "téhéran", target: "en" })).toEqual(["Tehran Teheran"]);
    expect(await names({ q: "atlas" })).toEqual(["Tehran Teheran"]);
    expect(await names({ q: "%" })).toEqual([]);
    const first = await listTerms(room.reader, deskId(), { target: "en" });
    expect(first).toMatchObject({ count: 151, targetLanguages: ["de", "en"], terms: { length: 100 } });
    const second = await listTerms(room.reader, deskId(), { target: "en", after: first.next ?? "" });
    expect(second).toMatchObject({ terms: { length: 51 }, next: null });
    expect(second.terms[0]?.forms[0]?.text).toBe("word 099");
  });

  it("is taken out as a file, and brought in again changes nothing", async () => {
    await addTerm(room.editor, { deskId: deskId(), ...tehran });
    const text = await (await termsFile(room.reader, { desk: deskId(), format: "csv" })).text();
    expect(await previewList(room.editor, list(text))).toMatchObject({ counts: { new: 0, changed: 0, same: 1 } });
    const base = await (await termsFile(room.reader, { desk: deskId(), format: "tbx" })).text();
    expect(await previewList(room.editor, list(base))).toMatchObject({ counts: { new: 0, changed: 0, same: 1 } });
  });
});

describe("an import", () => {
  it("adds, changes and leaves alone what its preview says", async () => {
    await importTerms(room.editor, list("a\tone\nb\ttwo"));
    const again = list("a\tone\nb\ttwo\t\tdeux\nc\tthree");
    expect(await previewList(room.editor, again)).toMatchObject({
      counts: { new: 1, changed: 1, same: 1 },
      lines: [
        { line: 2, fate: "changed" },
        { line: 3, fate: "new" },
      ],
    });
    expect(await names()).toEqual(["one", "two"]);
    expect(await importTerms(room.editor, again)).toEqual({ added: 1, changed: 1 });
    expect(await names()).toEqual(["one", "three", "two deux"]);
    expect((await record()).slice(1)).toEqual([
      { action: "term.changed", subjectName: "two", detail: { before: "b: + two", after: "b: + two, − deux" } },
      { action: "terms.imported", subjectName: "World desk", detail: { added: 1, changed: 1 } },
    ]);
  });

  it("is all or nothing", async () => {
    await expect(importTerms(room.editor, list("a\tone\nb\ttwo|three"))).rejects.toMatchObject({
      message: "termTwoPreferred",
      values: { line: 2, column: 2 },
    });
    expect(await names()).toEqual([]);
    expect(await record()).toEqual([]);
  });

  it("takes 5,000 lines at once", async () => {
    const lines = Array.from({ length: 5000 }, (_, at) => `mot ${at}\tword ${at}\tword of ${at}\tno word ${at}`);
    expect(await importTerms(room.editor, list(lines.join("\n")))).toEqual({ added: 5000, changed: 0 });
    const changed = lines.map((line) => `${line}\tnoted`).join("\n");
    expect(await importTerms(room.editor, list(changed))).toEqual({ added: 0, changed: 5000 });
    expect(await db().termForm.count({ where: { term: { deskId: deskId() } } })).toBe(15_000);
  });
});

describe("articles of the desk", () => {
  const found = async (articleId: string) => {
    const { findings } = await getFindings(room.reader, articleId);
    return findings.map(({ message, state }) => `${message.code} ${state}`);
  };

  it("are checked anew when somebody asks after a term was added, changed, retired", async () => {
    const id = await newArticle(room.reviewer, deskId(), ["They flew to Teheran. They saw a quay."]);
    expect(await found(id)).toEqual(["names.place open"]);
    const { id: termId } = await addTerm(room.editor, { deskId: deskId(), ...tehran, source: null });
    expect(await found(id)).toEqual(["terms.forbidden open"]);
    const forms = [{ text: "Teheran", status: "preferred", isCaseSensitive: false }] as const;
    await changeTerm(room.editor, { deskId: deskId(), termId, ...tehran, source: null, forms });
    expect(await found(id)).toEqual([]);
    await retireTerm(room.editor, { deskId: deskId(), termId });
    expect(await found(id)).toEqual(["names.place open"]);
    const stored = await db().finding.findMany({ where: { articleId: id }, select: { detector: true, state: true } });
    expect(stored).toContainEqual({ detector: "terms", state: "stale" });
  });

  it("have only terms of their desk, for their languages", async () => {
    await addTerm(room.editor, { deskId: deskId(), ...tehran, source: null, sourceLanguage: "es" });
    await addTerm(room.editor, { deskId: deskId(), ...tehran, source: null, targetLanguage: "en-GB" });
    const other = room.stranger.memberships[0]?.deskId ?? "";
    await addTerm(room.stranger, { deskId: other, ...tehran, source: null });
    const id = await newArticle(room.reviewer, deskId(), ["They flew to Teheran."]);
    expect(await found(id)).toEqual(["names.place open"]);
  });
});

describe("the terms of a sentence", () => {
  it("are those it or its source says, of its desk, for its languages", async () => {
    await importTerms(room.editor, list("Téhéran\tTehran\t\tTeheran\nquai\tquay\nport\tharbour"));
    const id = await newArticle(room.reviewer, deskId(), ["They flew to Teheran and saw the quays."]);
    const sentence = await segmentWith(room.reader, id, "Teheran");
    const { terms } = await getSegmentTerms(room.reader, { segmentId: sentence.id });
    expect(terms.map(({ source }) => source)).toEqual(["Téhéran", "quai"]);
    await expect(getSegmentTerms(room.stranger, { segmentId: sentence.id })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
