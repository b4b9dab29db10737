/**
 * Tells a screen what was put into its fields before its scripts ran (on a slow line, by the browser after a reload):
 * React keeps it in the field and knows nothing of it, and would empty the field with the next letter.
 */
export function tellEarlyWords(screen: ParentNode): void {
  for (const field of screen.querySelectorAll<Written>("input, textarea")) {
    if (isWritten(field) && field.value !== field.defaultValue) putAnew(field, field.value);
  }
}

type Written = HTMLInputElement | HTMLTextAreaElement;

const unwritten = ["checkbox", "radio", "file", "hidden", "submit", "button", "range"];

function isWritten(field: Written): boolean {
  return !unwritten.includes(field.type);
}

/** React takes an input event for news only where the field holds something else than when it looked last. */
function putAnew(field: Written, value: string): void {
  const { selectionStart, selectionEnd, selectionDirection } = field;
  const isInFront = document.activeElement === field;
  field.value = field.defaultValue;
  const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(kind.prototype, "value")?.set?.call(field, value);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  if (isInFront && selectionStart !== null) {
    field.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? undefined);
  }
}
