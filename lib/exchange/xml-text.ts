/** What XML 1.0 can say: all but most controls, halves of characters and two that are no characters. */
const unsayable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** The text with everything XML cannot say as �, for writers that escape by themselves. */
export function sayable(text: string): string {
  return text.replace(unsayable, "\ufffd");
}

/** Text between tags. What XML cannot say becomes �; a carriage return is spelled, for readers turn it into a newline. */
export function xmlText(text: string): string {
  return sayable(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#13;");
}

/** Attributes with a space before each; white space is spelled, for readers turn it into blanks. */
export function xmlAttributes(attributes: Readonly<Record<string, string | null>>): string {
  return Object.entries(attributes)
    .flatMap(([name, value]) => (value === null ? [] : [` ${name}="${attributeText(value)}"`]))
    .join("");
}

function attributeText(text: string): string {
  return xmlText(text).replaceAll('"', "&quot;").replaceAll("\t", "&#9;").replaceAll("\n", "&#10;");
}
