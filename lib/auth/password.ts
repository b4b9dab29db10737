import "server-only";
import { hash, verify } from "@node-rs/argon2";

/** The number argon2 gives its mixed kind; the package only has it as a const enum, which cannot cross a module. */
const argon2id = 2;

/** OWASP Password Storage Cheat Sheet, argon2id: 19 MiB of memory, two passes, one lane. */
const cost = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A hash of this password in PHC form. Compatible ways to write one letter count as the same (NFKC). */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), cost);
}

let nobodys: Promise<string> | null = null;

/**
 * Whether the password is the one that was hashed. Without a hash (no such person, no password) it takes as long and
 * says no, so that time tells nothing.
 */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  nobodys ??= hashPassword("the password of nobody");
  const isRight = await verify(passwordHash ?? (await nobodys), password.normalize("NFKC"));
  return isRight && passwordHash !== null;
}
