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
