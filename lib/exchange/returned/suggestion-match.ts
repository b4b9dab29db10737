/** By what a returned text found its sentence: an id in the file, its words, its place between others. */
export const suggestionMatches = ["id", "text", "position"] as const;
export type SuggestionMatch = (typeof suggestionMatches)[number];
