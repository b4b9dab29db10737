/** The article whose row has the focus; null while none has. */
export function articleInFront(): string | null {
  return document.activeElement?.closest("[data-article]")?.getAttribute("data-article") ?? null;
}

/** Brings an article's row to the front: its title gets the focus, which Enter opens and a screen reader reads. */
export function bringToFront(id: string | undefined): void {
  if (id) document.querySelector<HTMLElement>(`[data-article="${CSS.escape(id)}"] a`)?.focus();
}
