import { zipSync } from "fflate";
import { expect, test } from "./newsroom";

test("a copy of the cookie opens nothing after signing out", async ({ newsroom, browser }) => {
  const page = await newsroom.signedIn(await newsroom.person("editor"));
  const cookies = await page.context().cookies();
  await page.getByRole("button", { name: /your account/i }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.waitForURL("**/sign-in");
  const thief = await browser.newContext({ baseURL: newsroom.url });
  await thief.addCookies(cookies);
  const stolen = await thief.newPage();
  await stolen.goto("/");
  await expect(stolen).toHaveURL(/sign-in/);
  expect((await thief.request.get(`/api/v1/audit?desk=${newsroom.deskId}&format=json`)).status()).toBe(401);
  await thief.close();
});

test("a password that is sent before the page is ready, or without scripts, is in no address", async ({
  browser,
  newsroom,
}) => {
  const context = await browser.newContext({ baseURL: newsroom.url, javaScriptEnabled: false });
  const page = await context.newPage();
  for (const screen of [
    "/sign-in",
    "/invitation/some-token-that-is-long-enough",
    "/reset/some-token-that-is-long-enough",
  ]) {
    await page.goto(screen);
    const secret = page.locator("[type=password]").first();
    if ((await secret.count()) === 0) continue;
    await secret.fill("four words nobody guesses");
    await secret.press("Enter");
    await page.waitForLoadState();
    expect(page.url()).not.toContain("password");
  }
  await context.close();
});

test("a disabled person is out at once, everywhere", async ({ newsroom }) => {
  const admin = await newsroom.signedIn(await newsroom.person("admin"));
  const victim = await newsroom.person("editor", "Léa Martin");
  const page = await newsroom.signedIn(victim);
  await admin.goto("/people");
  await admin.getByRole("button", { name: /Léa Martin/ }).click();
  await admin.getByRole("menuitem", { name: "Disable" }).click();
  await expect(admin.getByText("Disabled")).toBeVisible();
  await page.goto("/");
  await expect(page).toHaveURL(/sign-in/);
});

test("too many wrong passwords are told plainly, alike for known and unknown people", async ({ newsroom, browser }) => {
  const person = await newsroom.person("reader");
  const context = await browser.newContext({ baseURL: newsroom.url });
  const page = await context.newPage();
  const said: string[] = [];
  for (const email of [person.email, "nobody-at-all@stet.test"]) {
    await page.goto("/sign-in");
    for (let tries = 0; tries < 6; tries += 1) {
      await page.locator("[name=email]").fill(email);
      await page.locator("[name=password]").fill("not the password");
      const answered = page.waitForResponse(/callback\/credentials/);
      await page.locator("button[type=submit]").click();
      await answered;
    }
    await expect(page.getByRole("alert").filter({ hasText: "Too many tries" })).toBeVisible();
    said.push((await page.getByRole("alert").filter({ hasText: "Too many tries" }).textContent()) ?? "");
  }
  expect(said[0]).toBe(said[1]);
  await context.close();
});

test("writes from another site, and without saying where from, are refused", async ({ newsroom }) => {
  const page = await newsroom.signedIn(await newsroom.person("editor"));
  for (const headers of [
    { origin: "https://elsewhere.example" },
    { origin: "https://elsewhere.example", "x-forwarded-host": "elsewhere.example" },
    {},
  ]) {
    const answer = await page.request.post("/api/v1/articles", { headers, data: {} });
    expect(answer.status()).toBe(403);
  }
});

test("what is too large is refused at every door, and nothing is stored", async ({ newsroom }) => {
  const page = await newsroom.signedIn(await newsroom.person("editor"));
  const large = Buffer.alloc(11 * 1_048_576, "a word ");
  const origin = newsroom.url;
  const upload = await page.request.post("/api/v1/imports", {
    headers: { origin },
    multipart: { deskId: newsroom.deskId, file: { name: "large.txt", mimeType: "text/plain", buffer: large } },
  });
  expect(upload.status()).toBe(422);
  expect((await upload.json()).message).toContain("10 MB");
  for (const path of [
    "segments/00000000-0000-4000-8000-000000000000/save",
    "articles/00000000-0000-4000-8000-000000000000/sign-off",
  ]) {
    const answer = await page.request.post(`/api/v1/${path}`, {
      headers: { origin },
      data: { text: large.toString() },
    });
    expect(answer.status()).toBe(422);
  }
  const { rows } = await newsroom.query("SELECT count(*)::int AS count FROM article WHERE desk_id = $1", [
    newsroom.deskId,
  ]);
  expect(rows[0].count).toBe(0);
});

test("hostile files are refused or come in without their sting", async ({ newsroom }) => {
  const page = await newsroom.signedIn(await newsroom.person("editor"));
  const send = (name: string, content: Uint8Array | string) =>
    page.request.post("/api/v1/imports", {
      headers: { origin: newsroom.url },
      multipart: {
        deskId: newsroom.deskId,
        file: { name, mimeType: "application/octet-stream", buffer: Buffer.from(content) },
      },
    });
  const bomb = zipSync({ "word/document.xml": new Uint8Array(120 * 1_048_576) }, { level: 9 });
  const inflated = await send("bomb.docx", bomb);
  expect([inflated.status(), (await inflated.json()).message]).toEqual([422, expect.stringContaining("would unpack")]);
  const html = await send(
    "page.html",
    "<article><h1>Hi</h1><p onclick=alert(1)>One <a href='javascript:alert(1)'>two</a><script>alert(1)</script> three.</p></article>",
  );
  const { machine } = await html.json();
  expect(machine.blocks).toEqual([
    { kind: "headline", text: "Hi", marks: [] },
    { kind: "paragraph", text: "One two three.", marks: [] },
  ]);
  expect(machine.notices).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ detail: "script" }),
      expect.objectContaining({ detail: "link" }),
    ]),
  );
});
