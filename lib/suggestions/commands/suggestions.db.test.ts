import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#lib/db/client";
import { makeExport } from "#lib/exports/commands";
import { reopenArticle, signOffArticle } from "#lib/reviews/commands/sign-off";
import { joinWithNext, splitSegment } from "#lib/reviews/commands/split-and-join";
import { getHistory } from "#lib/reviews/queries/get-history";
import { getReview } from "#lib/reviews/queries/get-review";
import {
  approveAll,
  type Newsroom,
  newArticle,
  newNewsroom,
  save,
  segmentsOf,
  segmentWith,
} from "#lib/reviews/testing/newsroom";
import { getOpenSuggestions, getReturned } from "#lib/suggestions/queries/get-returned";
import { outcomeOf, type ShownSuggestion } from "#lib/suggestions/suggestion";
import { editedWord, returnedForm, returnOne } from "#lib/suggestions/testing/returned-word";
import { withWords } from "#lib/suggestions/testing/with-words";
import { acceptUndisputed, undoAccept } from "./accept-all";
import { acceptSuggestion, rejectSuggestion, reopenSuggestion } from "./decide-suggestion";
import { returnFile } from "./return-file";

let room: Newsroom;
beforeAll(async () => {
  room = await newNewsroom();
});

const article = (paragraphs?: readonly string[]) => newArticle(room.reviewer, room.desk.id, paragraphs);
const textsOf = async (id: string) => (await segmentsOf(room.reviewer, id)).map(({ text }) => text);
const accept = ({ id, version }: ShownSuggestion, whole = false) =>
  acceptSuggestion(room.reviewer, { suggestionId: id, version, whole });
const outcome = (suggestion: ShownSuggestion | undefined) => (suggestion ? outcomeOf(suggestion, "en") : null);

async function suggested(articleId: string, before: string, after: string): Promise<ShownSuggestion> {
  const [suggestion] = await returnOne(room.reviewer, articleId, before, after);
  if (!suggestion) throw new Error("Nothing was suggested");
  return suggestion;
}

describe("a file that comes back", () => {
  it("changes no text, and suggests what was edited on the sentence it was edited in", async () => {
    const id = await article();
    const before = await textsOf(id);
    const suggestion = await suggested(id, "stumbled", "collapsed");
    expect(await textsOf(id)).toEqual(before);
    expect(suggestion).toMatchObject({
      base: { text: "The talks stumbled." },
      content: { text: "The talks collapsed.", marks: [] },
      matchedBy: "id",
      confidence: 100,
      author: "Karim",
      state: "open",
    });
    const { files } = await getReturned(room.reader, id);
    expect(files).toMatchObject([
      { format: "docx", fileName: "edited.docx", unchanged: 3, additions: [], missing: [] },
    ]);
  });

  it("is taken once, and what another copy of it says is not suggested again", async () => {
    const id = await article();
    const bytes = await editedWord(room.reviewer, id, "red rag", "red line");
    const first = await returnFile(room.reviewer, returnedForm(id, bytes));
    expect(first).toMatchObject({ isKnown: false, suggestions: 1, unchanged: 3 });
    const again = await returnFile(room.editor, returnedForm(id, bytes, "copy.docx"));
    expect(again).toMatchObject({ fileId: first.fileId, isKnown: true, suggestions: 1 });
    const other = await editedWord(room.reviewer, id, "red rag", "red line");
    expect(await returnFile(room.reviewer, returnedForm(id, other))).toMatchObject({ isKnown: false, suggestions: 0 });
    expect(await getOpenSuggestions(room.reader, { articleId: id })).toHaveLength(1);
  });

  it("of another article is refused", async () => {
    const [id, other] = [await article(), await article(["A storm closed the port. Ferries wait."])];
    const bytes = await editedWord(room.reviewer, other, "storm", "gale");
    await expect(returnFile(room.reviewer, returnedForm(id, bytes))).rejects.toMatchObject({
      message: "returnedOther",
    });
    expect((await getReturned(room.reader, id)).files).toEqual([]);
  });

  it("may be XLIFF", async () => {
    const id = await article();
    for (const [format, words] of [
      ["xliff21", "broke down"],
      ["xliff12", "failed"],
    ] as const) {
      const { bytes } = await makeExport(room.reviewer, { articleId: id, format });
      const edited = new TextEncoder().encode(
        new TextDecoder().decode(bytes).replaceAll("talks stumbled", `talks ${words}`),
      );
      await returnFile(room.reviewer, returnedForm(id, edited, "edited.xlf"));
    }
    const open = await getOpenSuggestions(room.reader, { articleId: id });
    expect(open.map(({ content, matchedBy }) => [content.text, matchedBy])).toEqual([
      ["The talks broke down.", "id"],
      ["The talks failed.", "id"],
    ]);
  });

  it("is held against what it was made from, also when it comes back late", async () => {
    const id = await article();
    const bytes = await editedWord(room.reviewer, id, "harvest", "crop");
    await save(room.editor, await segmentWith(room.editor, id, "Nobody signed"), "No one signed the text.");
    await returnFile(room.reviewer, returnedForm(id, bytes));
    const open = await getOpenSuggestions(room.reader, { articleId: id });
    expect(open.map(({ content }) => content.text)).toEqual(["They lose the crop."]);
  });

  it("is refused to whoever may not edit, and when the article is signed off", async () => {
    const id = await article();
    const bytes = await editedWord(room.reviewer, id, "harvest", "crop");
    const form = () => returnedForm(id, bytes);
    await expect(returnFile(room.reader, form())).rejects.toMatchObject({ code: "forbidden" });
    await expect(returnFile(room.stranger, form())).rejects.toMatchObject({ code: "not-found" });
    await approveAll(room.editor, id);
    await signOffArticle(room.editor, {
      articleId: id,
      note: "Read twice.",
      acceptedWarnings: ["unread", "untouched"],
    });
    await expect(returnFile(room.editor, form())).rejects.toMatchObject({ message: "articleFrozen" });
    await reopenArticle(room.editor, { articleId: id, reason: "A file came back." });
    expect(await returnFile(room.editor, form())).toMatchObject({ suggestions: 1 });
  });

  it("brought back by fifty at once is one file", async () => {
    const id = await article();
    const bytes = await editedWord(room.reviewer, id, "harvest", "crop");
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => returnFile(room.reviewer, returnedForm(id, bytes))),
    );
    expect(answers.filter(({ isKnown }) => !isKnown)).toHaveLength(1);
    expect(await getOpenSuggestions(room.reader, { articleId: id })).toHaveLength(1);
  }, 60_000);
});

describe("a suggestion", () => {
  it("that is accepted becomes a version with its cause, takes an approval back, and is told of", async () => {
    const id = await article();
    const suggestion = await suggested(id, "stumbled", "collapsed");
    await approveAll(room.editor, id);
    const { change, suggestion: decided } = await accept(suggestion);
    expect(decided).toMatchObject({ state: "accepted", decidedBy: { name: "Karim" } });
    expect(change.segments).toMatchObject([{ text: "The talks collapsed.", state: "edited", version: 2 }]);
    expect(change.progress).toMatchObject({ edited: 1, approved: 3 });
    const { versions } = await getHistory(room.reader, { segmentId: suggestion.segmentId });
    expect(versions[0]).toMatchObject({ cause: "suggestion", by: { name: "Karim" }, suggestedBy: "Karim" });
    const { bytes } = await makeExport(room.reader, { articleId: id, format: "json" });
    const record = JSON.parse(new TextDecoder().decode(bytes));
    expect(record.article.blocks[0].segments[0].suggestions).toMatchObject([
      { text: "The talks collapsed.", state: "accepted", madeVersion: 2, file: "edited.docx", author: "Karim" },
    ]);
    const told = await db().auditEvent.findMany({ where: { articleId: id, action: "segment.suggestionAccepted" } });
    expect(told).toHaveLength(1);
    await expect(accept(suggestion)).rejects.toMatchObject({ message: "suggestionDecided" });
  });

  it("goes together with what was changed here since, where the words do not touch", async () => {
    const id = await article(["The long talks stumbled over water rights."]);
    const { bytes } = await makeExport(room.reviewer, { articleId: id, format: "docx" });
    await save(
      room.editor,
      await segmentWith(room.editor, id, "talks"),
      "The long talks stumbled over fishing rights.",
    );
    await returnFile(room.reviewer, returnedForm(id, withWords(bytes, "long talks", "endless talks")));
    const [suggestion] = await getOpenSuggestions(room.reader, { articleId: id });
    expect(outcome(suggestion)).toMatchObject({ kind: "merged" });
    if (suggestion) await accept(suggestion);
    expect(await textsOf(id)).toEqual(["The endless talks stumbled over fishing rights."]);
  });

  it("that touches what was changed here writes nothing, until someone who sees both asks for it", async () => {
    const id = await article(["The long talks stumbled over water rights."]);
    const suggestion = await suggested(id, "stumbled", "collapsed");
    await save(room.editor, await segmentWith(room.editor, id, "talks"), "The long talks failed over water rights.");
    await expect(accept(suggestion)).rejects.toMatchObject({ message: "segmentMovedOn" });
    const [now] = await getOpenSuggestions(room.reader, { articleId: id });
    if (!now) throw new Error("It is open still");
    expect(outcome(now)).toEqual({ kind: "conflict" });
    await expect(accept(now)).rejects.toMatchObject({ message: "suggestionTouches" });
    expect(await textsOf(id)).toEqual(["The long talks failed over water rights."]);
    await accept(now, true);
    expect(await textsOf(id)).toEqual(["The long talks collapsed over water rights."]);
    const { versions } = await getHistory(room.reader, { segmentId: now.segmentId });
    expect(versions.map(({ text }) => text)).toContain("The long talks failed over water rights.");
  });

  it("follows its sentence into the one that took it in, and is not put over what was split", async () => {
    const id = await article(["The talks stumbled. Nobody signed the text."]);
    const suggestion = await suggested(id, "signed", "read");
    const [first, second] = await segmentsOf(room.reviewer, id);
    if (!first || !second) throw new Error("Two sentences");
    await joinWithNext(room.reviewer, { segmentId: first.id, baseVersion: 1, nextVersion: 1 });
    const [joined] = await getOpenSuggestions(room.reader, { articleId: id });
    expect(joined).toMatchObject({ id: suggestion.id, segmentId: first.id, isCut: true });
    if (joined) await accept(joined);
    expect(await textsOf(id)).toEqual(["The talks stumbled. Nobody read the text."]);

    const other = await article(["The talks stumbled and nobody signed."]);
    await suggested(other, "signed", "read it");
    const whole = await segmentWith(room.reviewer, other, "talks");
    await splitSegment(room.reviewer, { segmentId: whole.id, baseVersion: 1, at: 19 });
    const [cut] = await getOpenSuggestions(room.reader, { articleId: other });
    expect([outcome(cut), cut?.isCut]).toEqual([{ kind: "conflict" }, true]);
    if (cut) await expect(accept(cut, true)).rejects.toMatchObject({ message: "suggestionCut" });
  });

  it("that is rejected leaves the sentence, and can be opened again", async () => {
    const id = await article();
    const suggestion = await suggested(id, "stumbled", "collapsed");
    const { suggestion: rejected } = await rejectSuggestion(room.editor, { suggestionId: suggestion.id });
    expect(rejected).toMatchObject({ state: "rejected", decidedBy: { name: "Léa" } });
    expect(await textsOf(id)).toContain("The talks stumbled.");
    await reopenSuggestion(room.editor, { suggestionId: suggestion.id });
    expect(await getOpenSuggestions(room.reader, { articleId: id })).toHaveLength(1);
  });

  it("accepted by fifty at once makes one version", async () => {
    const id = await article();
    const suggestion = await suggested(id, "stumbled", "collapsed");
    const done = await Promise.allSettled(Array.from({ length: 50 }, () => accept(suggestion)));
    expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await segmentWith(room.reader, id, "collapsed")).version).toBe(2);
  }, 60_000);
});

describe("accepting all that nothing stands in the way of", () => {
  it("is one step with one undo, and leaves what touches other changes", async () => {
    const id = await article();
    const before = await textsOf(id);
    const { bytes } = await makeExport(room.reviewer, { articleId: id, format: "docx" });
    const edited = ["stumbled collapsed", "signed read", "harvest crop"].reduce((file, words) => {
      const [from = "", to = ""] = words.split(" ");
      return withWords(file, from, to);
    }, bytes);
    await returnFile(room.reviewer, returnedForm(id, edited));
    await save(room.editor, await segmentWith(room.editor, id, "harvest"), "They lose the wheat.");
    const open = await getOpenSuggestions(room.reader, { articleId: id });
    expect(open).toHaveLength(3);
    const done = await acceptUndisputed(room.reviewer, { articleId: id, suggestionIds: open.map((each) => each.id) });
    expect(done).toMatchObject({ accepted: 2, left: 1 });
    expect(await textsOf(id)).toEqual([
      "The talks collapsed.",
      "Nobody read the text.",
      before[2],
      "They lose the wheat.",
    ]);
    expect((await getReview(room.reader, id)).article.progress.edited).toBe(3);
    const told = await db().auditEvent.count({ where: { articleId: id, action: "article.suggestionsAccepted" } });
    expect(told).toBe(1);
    await undoAccept(room.reviewer, { articleId: id, stepId: done.stepId ?? "" });
    expect(await textsOf(id)).toEqual([...before.slice(0, 3), "They lose the wheat."]);
    expect(await getOpenSuggestions(room.reader, { articleId: id })).toHaveLength(3);
  });
});
