/** What people search for means itself: Prisma hands % and _ on as wildcards. */
export function literally(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
