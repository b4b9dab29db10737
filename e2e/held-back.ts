import type { Page, Request } from "playwright/test";

/** Keeps requests of this page on their way until they are let go; of those that fit `url` the ones that `isHeld` names. */
export async function heldBack(
  page: Page,
  url: string,
  isHeld: (request: Request) => boolean = () => true,
): Promise<() => void> {
  let letGo = () => {};
  const free = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(url, async (route) => {
    if (isHeld(route.request())) await free;
    await route.continue();
  });
  return letGo;
}
