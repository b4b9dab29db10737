/** Where to go after signing in: a path of ours, whatever was asked for. */
export function sameSitePath(asked: string | undefined): string {
  return asked && /^\/(?![/\\])[^\s\\]*$/.test(asked) ? asked : "/";
}
