/** The row of a desk's views. */
export const deskViewsId = "desk-views";

/** To the row's first link: where what had the focus goes with what it did. */
export function focusDeskViews(): void {
  document.querySelector<HTMLElement>(`#${deskViewsId} a`)?.focus();
}
