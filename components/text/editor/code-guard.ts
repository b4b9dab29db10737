import { EditorState, type Extension, type Transaction } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { codesIn, hasCodes, withoutCodes } from "#lib/text/code";
import { type CodeFault, codeFault } from "#lib/text/code-faults";
import { codeLabel, codeNumbered, type InlineCode, isKnownCode } from "#lib/text/inline-code";

/** Tells a person what of an edit was not done. */
export type CodeRefused = (kind: CodeFault["kind"], label: string) => void;

/**
 * Holds what a person does to the word of the file on its codes: none is typed or pasted that the block does not have, none
 * copied or taken out that must not be. The rest of the edit is done; words typed over a code stand beside it.
 */
export function codeGuard(codes: readonly InlineCode[], refused: CodeRefused): Extension {
  return EditorState.transactionFilter.of((transaction) => {
    if (!transaction.docChanged || !isByPerson(transaction)) return transaction;
    const [before, after] = [transaction.startState.doc.toString(), transaction.newDoc.toString()];
    if (!hasCodes(before) && !hasCodes(after)) return transaction;
    const fault = codeFault(before, after, codes);
    if (!fault) return transaction;
    refused(fault.kind, fault.code ? codeLabel(fault.code) : "");
    const changes = soundChanges(transaction, codes);
    const last = changes.at(-1);
    const moved = changes.slice(0, -1).reduce((sum, { from, to, insert }) => sum + insert.length - (to - from), 0);
    return [
      { changes, selection: { anchor: last ? last.from + moved + last.insert.length : 0 }, scrollIntoView: true },
    ];
  });
}

function isByPerson(transaction: Transaction): boolean {
  return ["input", "delete", "move"].some((event) => transaction.isUserEvent(event));
}

type Change = { from: number; to: number; insert: string };

function soundChanges(transaction: Transaction, codes: readonly InlineCode[]): Change[] {
  const before = transaction.startState.doc.toString();
  const changes: Change[] = [];
  transaction.changes.iterChanges((from, to, _start, _end, inserted) => {
    changes.push({ from, to, insert: inserted.toString() });
  });
  const there = new Set(codesIn(before).map(({ sign }) => sign));
  for (const { from, to } of changes) for (const { sign } of codesIn(before.slice(from, to))) there.delete(sign);
  for (const change of changes) {
    change.insert = allowed(change.insert, there, codes);
    for (const { sign } of codesIn(change.insert)) there.add(sign);
  }
  for (const change of changes) {
    const kept = codesIn(before.slice(change.from, change.to)).filter(
      ({ sign, number }) => !there.has(sign) && codeNumbered(codes, number)?.mayDelete === false,
    );
    change.insert += kept.map(({ sign }) => sign).join("");
  }
  return changes;
}

/** What may be put in where these codes stand already. */
function allowed(insert: string, there: ReadonlySet<string>, codes: readonly InlineCode[]): string {
  let result = "";
  let at = 0;
  for (const code of codesIn(insert)) {
    const isTwice = there.has(code.sign) && codeNumbered(codes, code.number)?.mayCopy === false;
    result += insert.slice(at, code.start) + (isKnownCode(codes, code) && !isTwice ? code.sign : "");
    at = code.end;
  }
  return result + insert.slice(at);
}

/** What was copied last, with its codes: other programs get the words, an editor of ours gets it all back. */
let copied: Readonly<{ words: string; text: string }> | null = null;

/** Copies words without their codes for the world outside; a code alone is copied as what it is in its format. */
export function codeClipboard(codes: readonly InlineCode[]): Extension {
  return [
    EditorView.clipboardOutputFilter.of((text) => {
      const words = withoutCodes(text) || wordsOfCodes(text, codes);
      copied = { words, text };
      return words;
    }),
    EditorView.clipboardInputFilter.of((text) => (copied && copied.words === text ? copied.text : withoutCodes(text))),
  ];
}

function wordsOfCodes(text: string, codes: readonly InlineCode[]): string {
  return codesIn(text)
    .map((code) => {
      const known = codeNumbered(codes, code.number);
      const { data } = (code.role === "closing" ? known?.last : known?.first) ?? { data: null };
      return data || codeLabel(code);
    })
    .join("");
}
