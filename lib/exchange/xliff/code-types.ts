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

/** A type of 1.2 as one of 2.x. */
export function typeOfCtype(ctype: string): CodeType {
  return types[ctype] ?? { type: "other", subType: `${ours}${ctype.replace(/[^\p{L}\p{N}._-]/gu, "-")}` };
}

/** And back; null where nothing is known. */
export function ctypeOf({ type, subType }: CodeType): string | null {
  const known = Object.entries(types).find(([, one]) => one.type === type && one.subType === subType);
  if (known) return known[0];
  if (subType?.startsWith(ours)) return subType.slice(ours.length);
  if (type === null) return null;
  return subType === null ? `x-${type}` : `x-${type}-${subType.replace(/[^\p{L}\p{N}._-]/gu, "-")}`;
}
