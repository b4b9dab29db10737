/** Every screen for people who are signed in; an article's are below its address. */
export const screenPaths = [
  "/",
  "/articles/new",
  "/reports",
  "/terms",
  "/terms/import",
  "/people",
  "/audit",
  "/settings",
  "/settings/quality",
  "/account",
  "/jobs",
] as const;

export const articlePaths = ["review", "consistency", "compare", "report", "returned"] as const;

/** All of them, those of this article among them. */
export function everyPath(articleId: string): string[] {
  return [...screenPaths, ...articlePaths.map((path) => `/articles/${articleId}/${path}`)];
}

/** Of addresses, those that end so; all where nothing is asked for. "/" is the desk's alone. */
export function pathsAskedFor(paths: readonly string[], ends: readonly string[]): readonly string[] {
  if (ends.length === 0) return paths;
  const isAskedFor = (path: string) => ends.some((end) => (end === "/" ? path === end : path.endsWith(end)));
  return paths.filter(isAskedFor);
}
