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
