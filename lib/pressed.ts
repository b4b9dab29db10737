/** What of a keyboard event decides. */
export type Pressed = Readonly<{
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}>;

/** Whether what was pressed is this combination, written "Mod+Shift+Enter": Mod is Ctrl, and Cmd on a Mac. */
export function isPressed(combination: string, pressed: Pressed): boolean {
  const parts = combination.split("+");
  const key = parts.at(-1) ?? "";
  const has = (modifier: string) => parts.includes(modifier);
  const isMod = pressed.ctrlKey || pressed.metaKey;
  // A sign like "?" needs Shift on some keyboards and not on others.
  const isShiftRight = isSign(key) || pressed.shiftKey === has("Shift");
  return isMod === has("Mod") && pressed.altKey === has("Alt") && isShiftRight && isKey(key, pressed);
}

/** What the first of these keys does that was pressed; null for none of them. */
export function pressedAct<Act>(
  keys: readonly Readonly<{ act: Act; combinations: readonly string[] }>[],
  pressed: Pressed,
): Act | null {
  return keys.find(({ combinations }) => combinations.some((each) => isPressed(each, pressed)))?.act ?? null;
}

/**
 * Letters count as they are written on the keyboard; where they are not Latin ones (Arabic, Russian), or Alt makes
 * other signs of them, by their place.
 */
function isKey(key: string, { key: pressedKey, code, altKey }: Pressed): boolean {
  if (pressedKey.toLowerCase() === key.toLowerCase()) return true;
  const isLetter = /^[a-z]$/.test(key);
  const isOtherSign = altKey || (pressedKey.length === 1 && !/^[\x20-\x7e]$/.test(pressedKey));
  return isLetter && isOtherSign && code === `Key${key.toUpperCase()}`;
}

function isSign(key: string): boolean {
  return key.length === 1 && !/^[a-z]$/i.test(key);
}
