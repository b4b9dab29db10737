/** The keys of the workbench, as the field uses them. `how`: what is shown for it; Mod is Ctrl, or Cmd on a Mac. */
export const keys = [
  { does: "approve", how: ["Mod+Enter"] },
  { does: "approveNext", how: ["Mod+Shift+Enter"] },
  { does: "previous", how: ["Alt+↑", "Mod+↑"] },
  { does: "next", how: ["Alt+↓", "Mod+↓"] },
  { does: "edit", how: ["E", "Enter"] },
  { does: "leave", how: ["Esc"] },
  { does: "save", how: ["Mod+S"] },
  { does: "needsWork", how: ["Alt+R"] },
  { does: "split", how: ["Mod+Alt+Enter"] },
  { does: "join", how: ["Mod+Alt+J"] },
  { does: "bold", how: ["Mod+B"] },
  { does: "italic", how: ["Mod+I"] },
  { does: "undo", how: ["Mod+Z"] },
  { does: "redo", how: ["Mod+Shift+Z"] },
  { does: "changes", how: ["D"] },
  { does: "source", how: ["S"] },
  { does: "list", how: ["?"] },
] as const;

export type KeyDeed = (typeof keys)[number]["does"];

type Pressed = Readonly<{
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}>;

/** Chords that count wherever the focus is. Letters go by their place on the keyboard, so that any layout has them. */
const everywhere: Readonly<Record<string, KeyDeed>> = {
  "mod+Enter": "approve",
  "mod+shift+Enter": "approveNext",
  "mod+alt+Enter": "split",
  "mod+alt+KeyJ": "join",
  "mod+KeyS": "save",
  "mod+ArrowUp": "previous",
  "alt+ArrowUp": "previous",
  "mod+ArrowDown": "next",
  "alt+ArrowDown": "next",
  "alt+KeyR": "needsWork",
  Escape: "leave",
};

/** Chords that would be typing, or the editor's own undo, while someone writes. */
const outsideOfText: Readonly<Record<string, KeyDeed>> = {
  "mod+KeyZ": "undo",
  "mod+shift+KeyZ": "redo",
  Enter: "edit",
  KeyE: "edit",
  KeyD: "changes",
  KeyS: "source",
};

/** What a key press asks of the workbench; null when it is none of its keys. `isTyping`: the focus is in a text. */
export function deedOf(pressed: Pressed, isTyping: boolean): KeyDeed | null {
  const chord = [
    (pressed.ctrlKey || pressed.metaKey) && "mod",
    pressed.altKey && "alt",
    pressed.shiftKey && "shift",
    pressed.code === "NumpadEnter" ? "Enter" : pressed.code,
  ];
  const name = chord.filter(Boolean).join("+");
  const always = everywhere[name];
  if (always || isTyping) return always ?? null;
  return pressed.key === "?" ? "list" : (outsideOfText[name] ?? null);
}
