/** A key, as it is on the keyboard. */
export function Kbd({ children }: Readonly<{ children: string }>) {
  return (
    <kbd
      dir="ltr"
      className="inline-block rounded border border-line-strong bg-sunken px-1.5 font-sans text-ink-soft text-xs leading-5"
    >
      {children}
    </kbd>
  );
}

/** Keys pressed together, written "Mod+Shift+Enter", as they are on the keyboard in front. In the browser only. */
export function KeyCombination({ combination }: Readonly<{ combination: string }>) {
  const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);
  return (
    <span dir="ltr" className="inline-flex gap-1 whitespace-nowrap">
      {combination.split("+").map((part) => (
        <Kbd key={part}>{keyName(part, isMac)}</Kbd>
      ))}
    </span>
  );
}

const names: Readonly<Record<string, string>> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Delete: "Del",
  Escape: "Esc",
  Enter: "↵",
};
const macNames: Readonly<Record<string, string>> = { Mod: "⌘", Alt: "⌥", Shift: "⇧" };

function keyName(part: string, isMac: boolean): string {
  if (isMac && macNames[part]) return macNames[part];
  if (part === "Mod") return "Ctrl";
  return names[part] ?? (part.length === 1 ? part.toUpperCase() : part);
}
