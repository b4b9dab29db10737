/** The styles that messages may name, as in `{share, number, percent}`: a message that is read ahead knows no others. */
export const formats = {
  dateTime: {
    short: { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" },
    medium: { day: "numeric", month: "short", year: "numeric" },
    long: { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" },
  },
  number: { percent: { style: "percent" } },
} as const;
