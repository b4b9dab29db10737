import { z } from "zod";

/**
 * Signs that no keyboard makes and no reader sees, and halves of characters: the database refuses some of them, and
 * nobody could mend any. Tab and line ends are what people paste.
 */
const unwritable = /[^\P{Cc}\t\r\n]|\p{Surrogate}/u;

/** Whether a text is one line of signs that people write. */
export function isPlainLine(text: string): boolean {
  return isPlain(text) && !/[\r\n\u2028\u2029]/.test(text);
}

function isPlain(text: string): boolean {
  return !unwritable.test(text);
}

/** A name, title or the like from outside, without outer white space. */
export function plainLine(most: number) {
  return z.string().trim().max(most).refine(isPlainLine, "a line break or a sign that cannot be seen");
}

/** A reason or note from outside, of several lines maybe, without outer white space. */
export function plainNote(most: number) {
  return z.string().trim().max(most).refine(isPlain, "a sign that cannot be seen");
}
