import { commonPasswords } from "./common-passwords";

export const shortestPassword = 12;
export const longestPassword = 128;

export type PasswordFault = "passwordTooShort" | "passwordTooLong" | "passwordTooCommon" | "passwordTooPersonal";

/**
 * What is wrong with a password, if anything: its length (as people count letters), being one of those tried first, or
 * being made of the person's own name or address. No rule about digits and signs: length is what helps.
 */
export function passwordFault(
  password: string,
  person: Readonly<{ name: string; email: string }>,
): PasswordFault | null {
  const plain = password.normalize("NFKC");
  const length = Array.from(plain).length;
  if (length < shortestPassword) return "passwordTooShort";
  if (length > longestPassword) return "passwordTooLong";
  const bare = plain.toLowerCase().replace(/[\s._\-!@#$*]/gu, "");
  if (isCommon(bare)) return "passwordTooCommon";
  return isPersonal(bare, person) ? "passwordTooPersonal" : null;
}

/** A common password as it is, with figures behind it, doubled, or one sign over and over. */
function isCommon(bare: string): boolean {
  if (new Set(bare).size <= 3) return true;
  const withoutFigures = bare.replace(/\d+$/u, "");
  const half = bare.slice(0, bare.length / 2);
  return (
    [bare, withoutFigures, half + half === bare ? half : bare].some((each) => commonPasswords.has(each)) || isRow(bare)
  );
}

/** 123456789012, abcdefghijkl, qwertyuiopas */
function isRow(bare: string): boolean {
  const rows = [
    "01234567890123456789",
    "abcdefghijklmnopqrstuvwxyz",
    "qwertyuiopasdfghjklzxcvbnm",
    "azertyuiopqsdfghjklmwxcvbn",
  ];
  return rows.some((row) => (row + row).includes(bare) || [...(row + row)].reverse().join("").includes(bare));
}

function isPersonal(bare: string, { name, email }: Readonly<{ name: string; email: string }>): boolean {
  const own = [name, email, email.split("@")[0] ?? ""].map((each) => each.toLowerCase().replace(/[\s._\-@]/gu, ""));
  const left = own.filter((each) => each.length >= 4).reduce((rest, each) => rest.replaceAll(each, ""), bare);
  return left.length < 5;
}
