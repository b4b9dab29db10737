import { expect, test } from "playwright/test";
import { startInstance } from "./instance";

test.describe("a Stet of its own", () => {
  test.setTimeout(120_000);

  test("hands out a set-up link while it has no people, and a new one at each start", async ({ page }) => {
    const first = await startInstance();
    expect(first.setupLink).toMatch(/\/setup\/[\w-]{43}$/);
    const second = await first.restart();
    expect(second.url).toBe(first.url);
    expect(second.setupLink).not.toBe(first.setupLink);
    await page.goto(second.url);
    await second.remove();
  });

  test("comes back by itself when its application or its database dies", async ({ request }) => {
    const instance = await startInstance();
    const answers = async () => (await request.get(instance.url).catch(() => null))?.status() ?? 0;
    instance.killApplication();
    await expect.poll(answers).toBeLessThan(500);
    instance.killDatabase();
    await expect.poll(answers).toBeLessThan(500);
    await instance.remove();
  });

  test("starts again after kill -9 of everything, and stops with 0", async () => {
    const killed = await startInstance();
    await killed.kill();
    const again = await killed.restart();
    expect(await again.stop()).toBe(0);
    await again.remove();
  });
});
