/** From least to most: each role may do all that the ones before it may. */
export const roles = ["reader", "reviewer", "editor", "admin"] as const;
export type Role = (typeof roles)[number];

/** Whether `role` is `least` or more. */
export function isAtLeast(role: Role, least: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(least);
}
