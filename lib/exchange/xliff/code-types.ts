type CodeType = Readonly<{ type: string | null; subType: string | null }>;

/** The types of XLIFF 1.2 and what 2.x calls them; others keep their name as a subtype of ours. */
const types: Readonly<Record<string, CodeType>> = {
  bold: { type: "fmt", subType: "xlf:b" },
  italic: { type: "fmt", subType: "xlf:i" },
  underlined: { type: "fmt", subType: "xlf:u" },
  lb: { type: "fmt", subType: "xlf:lb" },
  pb: { type: "fmt", subType: "xlf:pb" },
  link: { type: "link", subType: null },
  image: { type: "image", subType: null },
};
const ours = "stet:";

/** What 1.2 lets stand alone, and what it lets cover words; all else begins with "x-". */
const ofPlaces: ReadonlySet<string> = new Set(["image", "pb", "lb"]);
const ofPairs: ReadonlySet<string> = new Set(["bold", "italic", "underlined", "link"]);

/** A type of 1.2 as one of 2.x. */
export function typeOfCtype(ctype: string): CodeType {
  const known = types[ctype] ?? types[ctype.replace(/^x-/, "")];
  if (known) return known;
  const [, type = null] = /^x-(fmt|ui|quote|link|image|other)$/.exec(ctype) ?? [];
  if (type) return { type, subType: null };
  return { type: "other", subType: `${ours}${written(ctype)}` };
}

/** And back, for a code alone or a pair; null where nothing is known. */
export function ctypeOf({ type, subType }: CodeType, isAlone: boolean): string | null {
  if (type === null) return null;
  const [known] = Object.entries(types).find(([, one]) => one.type === type && one.subType === subType) ?? [];
  if (known) return (isAlone ? ofPlaces : ofPairs).has(known) ? known : `x-${known}`;
  if (subType?.startsWith(ours)) return `x-${written(subType.slice(ours.length)).replace(/^x-/, "")}`;
  return subType === null ? `x-${type}` : `x-${type}-${written(subType)}`;
}

function written(name: string): string {
  return name.replace(/[^\p{L}\p{N}._-]/gu, "-");
}
