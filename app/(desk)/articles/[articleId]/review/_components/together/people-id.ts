/** What names the people of a sentence to a screen reader. */
export function peopleId(segmentId: string): string {
  return `people-${segmentId}`;
}
