import type { Page } from "playwright";

const keys = 120;

/**
 * Types where `open` puts the caret, with the processor this much slower; milliseconds from each keydown to the frame
 * after its paint.
 */
export async function typedInto(page: Page, open: () => Promise<void>, slower: number): Promise<number[]> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
  await open();
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    document.addEventListener(
      "keydown",
      (event) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => times.push(performance.now() - event.timeStamp);
        requestAnimationFrame(() => channel.port2.postMessage(null));
      },
      { capture: true },
    );
  });
  for (let key = 0; key < keys; key += 1) {
    await page.keyboard.press("abcde fghij"[key % 11] ?? "a");
    await page.waitForTimeout(60);
  }
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  return page.evaluate(() => (window as unknown as { times: number[] }).times);
}
