/** Which element says of a sentence what others did to it since the person was here. */
export function sinceId(segmentId: string): string {
  return `since-${segmentId}`;
}
