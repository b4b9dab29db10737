/** Where to go after signing in: a path of ours, whatever was asked for. */
export function sameSitePath(asked: string | readonly string[] | undefined): string {
  return typeof asked === "string" && /^\/(?![/\\])[^\s\\]*$/.test(asked) ? asked : "/";
}
