import type { KeyRow } from "./key-table";

/** What a key can do with annotations. */
export const annotationActs = [
  "nextWord",
  "previousWord",
  "nextWordToo",
  "previousWordToo",
  "unpick",
  "annotate",
  "omission",
  "annotateFinding",
  "nextAnnotation",
  "previousAnnotation",
  "changeAnnotation",
  "minor",
  "major",
  "critical",
  "resolveAnnotation",
  "deleteAnnotation",
  "addPlace",
  "placeHere",
  "keepPlace",
  "takeSuggestion",
] as const;
export type AnnotationAct = (typeof annotationActs)[number];

/** Arrows are as they point: in a text that runs from right to left, left is onward. */
export const annotationKeys: readonly KeyRow[] = [
  { act: "nextWord", combinations: ["ArrowRight"], where: "reading" },
  { act: "previousWord", combinations: ["ArrowLeft"], where: "reading" },
  { act: "nextWordToo", combinations: ["Shift+ArrowRight"], where: "reading" },
  { act: "previousWordToo", combinations: ["Shift+ArrowLeft"], where: "reading" },
  { act: "unpick", combinations: ["Escape"], where: "reading" },
  { act: "annotate", combinations: ["a"], where: "reading" },
  { act: "annotate", combinations: ["Alt+a"], where: "everywhere" },
  { act: "omission", combinations: ["o"], where: "reading" },
  { act: "omission", combinations: ["Alt+o"], where: "everywhere" },
  { act: "annotateFinding", combinations: ["Shift+a"], where: "reading" },
  { act: "nextAnnotation", combinations: ["j"], where: "reading" },
  { act: "previousAnnotation", combinations: ["k"], where: "reading" },
  { act: "changeAnnotation", combinations: ["Shift+e"], where: "reading" },
  { act: "minor", combinations: ["1", "m"], where: "reading" },
  { act: "major", combinations: ["2", "Shift+m"], where: "reading" },
  { act: "critical", combinations: ["3"], where: "reading" },
  { act: "resolveAnnotation", combinations: ["r"], where: "reading" },
  { act: "deleteAnnotation", combinations: ["Delete"], where: "reading" },
  { act: "addPlace", combinations: ["p"], where: "reading" },
  { act: "placeHere", combinations: ["Shift+p"], where: "reading" },
  { act: "keepPlace", combinations: ["y"], where: "reading" },
  { act: "takeSuggestion", combinations: ["u"], where: "reading" },
];

export function isAnnotationAct(act: string): act is AnnotationAct {
  return names.has(act);
}

const names: ReadonlySet<string> = new Set(annotationActs);
