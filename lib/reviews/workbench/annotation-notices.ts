/** What the workbench may tell of annotations, as named below "annotation.notices" in the messages. */
export const annotationNotices = [
  "annotated",
  "annotationChanged",
  "annotationDeleted",
  "annotationKept",
  "annotationNeedsSaving",
  "annotationPlaced",
  "annotationRejected",
  "annotationReopened",
  "annotationResolved",
  "findingFirst",
  "mayNotAnnotate",
  "mayNotChange",
  "noAnnotations",
  "noSuggestion",
  "pickFirst",
  "placeAdded",
  "placesGone",
  "suggestionLeft",
  "verdictOverridden",
  "verdictRestored",
  "wordsMovedOn",
  "wordsPicked",
] as const;
export type AnnotationNotice = (typeof annotationNotices)[number];

export function isAnnotationNotice(key: string): key is AnnotationNotice {
  return names.has(key);
}

const names: ReadonlySet<string> = new Set(annotationNotices);
