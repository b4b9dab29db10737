import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./newsroom";

test("an admin saves a search for the whole desk, and an editor keeps one of their own", async ({ newsroom }) => {
  const admin = await newsroom.signedIn(await newsroom.person("admin"));
  const blocks = (text: string) => ({ blocks: [{ kind: "paragraph" as const, text }] });
  await newsroom.article(admin, blocks("For the farmers it is a red rag."));
  await newsroom.article(admin, blocks("The talks stumbled."));

  await admin.goto("/?view=all&q=rag");
  const row = admin.getByRole("navigation", { name: "Desk", exact: true });
  await row.getByRole("button", { name: "Save this view" }).click();
  const form = admin.getByRole("dialog", { name: "Save this view" });
  await expect(form.getByLabel("Name")).toBeFocused();
  await form.getByLabel("Name").fill("Red rags");
  await form.getByLabel("For the whole desk").check();
  expect((await new AxeBuilder({ page: admin }).analyze()).violations).toEqual([]);
  await form.getByLabel("Name").press("Enter");
  await expect(row.getByRole("link", { name: "Red rags" })).toHaveAttribute("aria-current", "page");
  await expect(row.getByRole("button", { name: "Save this view" })).toHaveCount(0);

  const editor = await newsroom.signedIn(await newsroom.person("editor"), { viewport: { width: 390, height: 800 } });
  const views = editor.getByRole("navigation", { name: "Desk", exact: true });
  await views.getByRole("link", { name: "Red rags" }).click();
  await expect(editor.getByRole("link", { name: "For the farmers it is a red rag." }).first()).toBeVisible();
  await expect(editor.getByText("The talks stumbled.")).toHaveCount(0);
  await expect(views.getByRole("button", { name: /Red rags/ })).toHaveCount(0);
  await views.getByRole("link", { name: "All articles" }).click();
  await expect(editor.getByRole("link", { name: "The talks stumbled." }).first()).toBeVisible();

  await editor.goto("/?view=all&state=inbox");
  await views.getByRole("button", { name: "Save this view" }).press("Enter");
  await editor.getByRole("dialog").getByLabel("Name").fill("Fresh");
  await editor.keyboard.press("Enter");
  await views.getByRole("button", { name: "Rename or delete “Fresh”" }).press("Enter");
  await editor.getByRole("dialog").getByLabel("Name").fill("Inbox");
  await editor.keyboard.press("Enter");
  await expect(views.getByRole("link", { name: "Inbox" })).toHaveAttribute("aria-current", "page");
  expect((await new AxeBuilder({ page: editor }).analyze()).violations).toEqual([]);
  await admin.reload();
  await expect(row.getByRole("link", { name: "Inbox" })).toHaveCount(0);

  await views.getByRole("button", { name: "Rename or delete “Inbox”" }).press("Enter");
  await editor.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await expect(views.getByRole("link", { name: "Inbox" })).toHaveCount(0);
  await expect(views.getByRole("button", { name: "Save this view" })).toBeVisible();
  await expect(views.getByRole("link", { name: "My queue" })).toBeFocused();

  await row.getByRole("button", { name: /Rename or delete “.*Red rags/ }).press("Enter");
  const away = admin.getByRole("dialog").getByRole("button", { name: /^Delete/ });
  await away.press("Enter");
  await expect(away).toHaveText("Delete for everybody?");
  await away.press("Enter");
  await expect(row.getByRole("link", { name: /Red rags/ })).toHaveCount(0);
});
