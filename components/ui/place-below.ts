/** Pixels between a trigger and its panel, and between the panel and the window's edge. */
const [gap, edge] = [4, 8];

/**
 * Puts a panel of the top layer under its trigger, their ends in line as the trigger's language runs; above where
 * there is more room. Higher than the room is scrolled.
 */
export function placeBelow(panel: HTMLElement, trigger: HTMLElement): void {
  panel.style.maxHeight = "";
  const at = trigger.getBoundingClientRect();
  const { width, height } = panel.getBoundingClientRect();
  const isMirrored = getComputedStyle(trigger).direction === "rtl";
  const roomAbove = at.top - gap - edge;
  const roomBelow = window.innerHeight - at.bottom - gap - edge;
  const isBelow = height <= roomBelow || roomBelow >= roomAbove;
  const room = isBelow ? roomBelow : roomAbove;
  const left = isMirrored ? at.left : at.right - width;
  panel.style.left = `${Math.max(edge, Math.min(left, document.documentElement.clientWidth - width - edge))}px`;
  panel.style.top = `${isBelow ? at.bottom + gap : at.top - gap - Math.min(height, room)}px`;
  if (height > room) panel.style.maxHeight = `${Math.max(0, room)}px`;
}
