/** What is drawn over a space: a dot for an ordinary one, a ring for one that does not break, a bar for a thin one. */
const spaces: Readonly<Record<string, string>> = {
  " ": "before:content-['·']",
  "\u00a0": "before:content-['°']",
  "\u202f": "before:content-['¦']",
};
const signs = /([\s\u00a0\u202f]|["'“”„‟‘’‚‛«»‹›「」『』])/u;

/** A text whose white space and quotation marks one can tell apart. The text itself stays as it is, to be copied. */
export function SeenSigns({ text }: Readonly<{ text: string }>) {
  return text.split(signs).map((part, at) => {
    if (at % 2 === 0) return part;
    const key = `${at}${part}`;
    if (!/\s/u.test(part)) {
      return (
        <span key={key} className="rounded-[2px] bg-accent-wash outline outline-accent">
          {part}
        </span>
      );
    }
    return (
      <span
        key={key}
        className={`relative text-accent before:absolute before:inset-0 before:text-center ${spaces[part] ?? "before:content-['□']"}`}
      >
        {part}
      </span>
    );
  });
}
