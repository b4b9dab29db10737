import { type Pressed, pressedAct } from "#lib/pressed";

/** Everything a key can do at the desk. */
export const deskActs = [
  "next",
  "previous",
  "open",
  "tick",
  "extendNext",
  "extendPrevious",
  "tickAll",
  "clear",
  "search",
  "palette",
  "keys",
] as const;
export type DeskAct = (typeof deskActs)[number];

/** One row of the list of keys, done and shown. Where: anywhere on the page, or only while an article's row has the focus. */
type DeskKey = Readonly<{ act: DeskAct; combinations: readonly string[]; where: "anywhere" | "row" }>;

export const deskKeys: readonly DeskKey[] = [
  { act: "next", combinations: ["j"], where: "anywhere" },
  { act: "next", combinations: ["ArrowDown"], where: "row" },
  { act: "previous", combinations: ["k"], where: "anywhere" },
  { act: "previous", combinations: ["ArrowUp"], where: "row" },
  { act: "open", combinations: ["Enter"], where: "row" },
  { act: "tick", combinations: ["x"], where: "row" },
  { act: "extendNext", combinations: ["Shift+ArrowDown", "Shift+j"], where: "row" },
  { act: "extendPrevious", combinations: ["Shift+ArrowUp", "Shift+k"], where: "row" },
  { act: "tickAll", combinations: ["Mod+a"], where: "row" },
  { act: "clear", combinations: ["Escape"], where: "anywhere" },
  { act: "search", combinations: ["/"], where: "anywhere" },
  { act: "palette", combinations: ["Mod+k"], where: "anywhere" },
  { act: "keys", combinations: ["?"], where: "anywhere" },
];

/** What a pressed key does, with a row in front or without; null when it is not one of ours. */
export function deskActFor(pressed: Pressed, hasRow: boolean): DeskAct | null {
  return pressedAct(
    deskKeys.filter(({ where }) => hasRow || where === "anywhere"),
    pressed,
  );
}
