/** Units of text shown on either side of a place. */
const around = 60;

/** The last words of a text, whole ones where it has spaces. */
export function endOf(text: string): string {
  if (text.length <= around) return text;
  return `… ${text.slice(-around).replace(/^\S{0,20}\s/u, "")}`;
}

/** The first words of a text, likewise. */
export function startOf(text: string): string {
  if (text.length <= around) return text;
  return `${text.slice(0, around).replace(/\s\S{0,20}$/u, "")} …`;
}
