import { type Browser, type BrowserContext, chromium } from "playwright";
import { findBrowser } from "#scripts/browser";

export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser(chromium.executablePath());
  return chromium.launch({
    ...(executablePath && { executablePath }),
    args: ["--no-sandbox", "--disable-background-networking"],
  });
}

/** A window without anything kept, in which this person is signed in. */
export async function contextOf(browser: Browser, url: string, cookie: string): Promise<BrowserContext> {
  const context = await browser.newContext();
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([{ name, value, url }]);
  // tsx keeps the names of functions with a helper that pages do not have.
  await context.addInitScript({ content: "globalThis.__name = (named) => named;" });
  return context;
}
