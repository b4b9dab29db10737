import { type Pressed, pressedAct } from "#lib/pressed";
import { annotationActs, annotationKeys } from "./annotation-keys";

/** Everything a key can do at the workbench. */
export const keyActs = [
  "approve",
  "approveAndGoOn",
  "needsWork",
  "next",
  "previous",
  "nextOpen",
  "nextSince",
  "edit",
  "leave",
  "save",
  "undo",
  "redo",
  "split",
  "join",
  "bold",
  "italic",
  "link",
  "codeLeft",
  "codeRight",
  "codesBack",
  "nextFinding",
  "fixFinding",
  "dismissFinding",
  ...annotationActs,
  "comment",
  "nextUnread",
  "rate",
  "changes",
  "source",
  "find",
  "palette",
  "keys",
] as const;
export type KeyAct = (typeof keyActs)[number];

/** Where a key counts: everywhere, only while reading (letters are typed in the editor), or only in the editor. */
type Where = "everywhere" | "reading" | "editor";

/**
 * One row of the list of keys, which is both what is done and what is shown. A combination is written "Mod+Shift+Enter":
 * Mod is Ctrl, and Cmd on a Mac; the last part is `KeyboardEvent.key`.
 */
export type KeyRow = Readonly<{ act: KeyAct; combinations: readonly string[]; where: Where }>;

export const keyTable: readonly KeyRow[] = [
  { act: "approve", combinations: ["Mod+Enter"], where: "everywhere" },
  { act: "approveAndGoOn", combinations: ["Mod+Shift+Enter"], where: "everywhere" },
  { act: "needsWork", combinations: ["Alt+r"], where: "everywhere" },
  { act: "next", combinations: ["Alt+ArrowDown", "Mod+ArrowDown"], where: "everywhere" },
  { act: "previous", combinations: ["Alt+ArrowUp", "Mod+ArrowUp"], where: "everywhere" },
  { act: "next", combinations: ["ArrowDown"], where: "reading" },
  { act: "previous", combinations: ["ArrowUp"], where: "reading" },
  { act: "nextOpen", combinations: ["n"], where: "reading" },
  { act: "nextSince", combinations: ["Shift+n"], where: "reading" },
  { act: "edit", combinations: ["e"], where: "reading" },
  { act: "fixFinding", combinations: ["Enter"], where: "reading" },
  { act: "leave", combinations: ["Escape"], where: "editor" },
  { act: "save", combinations: ["Mod+s"], where: "everywhere" },
  { act: "undo", combinations: ["Mod+z"], where: "reading" },
  { act: "redo", combinations: ["Mod+Shift+z", "Mod+y"], where: "reading" },
  { act: "split", combinations: ["Mod+Alt+Enter"], where: "editor" },
  { act: "join", combinations: ["Mod+Alt+Shift+Enter"], where: "everywhere" },
  { act: "bold", combinations: ["Mod+b"], where: "editor" },
  { act: "italic", combinations: ["Mod+i"], where: "editor" },
  { act: "link", combinations: ["Mod+Shift+k"], where: "editor" },
  { act: "codeLeft", combinations: ["Alt+Shift+ArrowLeft"], where: "editor" },
  { act: "codeRight", combinations: ["Alt+Shift+ArrowRight"], where: "editor" },
  { act: "codesBack", combinations: ["Alt+Shift+c"], where: "everywhere" },
  { act: "nextFinding", combinations: ["f"], where: "reading" },
  { act: "dismissFinding", combinations: ["x"], where: "reading" },
  ...annotationKeys,
  { act: "comment", combinations: ["c"], where: "reading" },
  { act: "nextUnread", combinations: ["Shift+c"], where: "reading" },
  { act: "rate", combinations: ["g"], where: "reading" },
  { act: "changes", combinations: ["d"], where: "reading" },
  { act: "source", combinations: ["s"], where: "reading" },
  { act: "find", combinations: ["Mod+f"], where: "everywhere" },
  { act: "palette", combinations: ["Mod+k"], where: "everywhere" },
  { act: "keys", combinations: ["?"], where: "reading" },
];

/** What a pressed key does, in the editor or while reading; null when it is not one of ours. */
export function actFor(pressed: Pressed, place: Exclude<Where, "everywhere">): KeyAct | null {
  return pressedAct(
    keyTable.filter(({ where }) => where === "everywhere" || where === place),
    pressed,
  );
}
