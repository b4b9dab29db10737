/** What parts thousands and decimals, by first subtag; the first number that is parted. */
const habits: Readonly<Record<string, Readonly<{ thousands: string; decimal: string; from: number }>>> = {
  en: { thousands: ",", decimal: ".", from: 1000 },
  fr: { thousands: "\u202f", decimal: ",", from: 10_000 },
  es: { thousands: ".", decimal: ",", from: 10_000 },
  de: { thousands: ".", decimal: ",", from: 10_000 },
  zh: { thousands: "", decimal: ".", from: Number.POSITIVE_INFINITY },
};

/** A number as news of a language writes it; null where the habit is not known, or the number may be a year. */
export function localNumber(value: number, language: string): string | null {
  const habit = habits[language.toLowerCase().split("-")[0] ?? ""];
  if (!habit || !Number.isFinite(value) || value >= 1e15) return null;
  const [whole = "0", part] = String(value).split(".");
  const mayBeYear = part === undefined && value >= 1000 && value < 2100;
  const parted = value >= habit.from && !mayBeYear ? whole.replace(/\B(?=(?:\d{3})+$)/gu, habit.thousands) : whole;
  return part === undefined ? parted : `${parted}${habit.decimal}${part}`;
}
