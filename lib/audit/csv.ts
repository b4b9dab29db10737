/**
 * One line of a CSV file (RFC 4180). Numbers stand as they are; a cell of text that a spreadsheet would run as a formula gets an apostrophe before it
 * (OWASP, CSV injection: also the full-width signs that some read as the plain ones).
 */
export function csvRow(cells: readonly (string | number)[]): string {
  return `${cells.map(cell).join(",")}\r\n`;
}

function cell(text: string | number): string {
  if (typeof text === "number") return String(text);
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
