import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./newsroom";

const columns = "system\tdoc\tdocSegId\tglobalSegId\trater\tsource\ttarget\tcategory\tseverity\tmetadata";
const table = [
  columns,
  "Engine A\triver:fr-en\t1\t1\tann\tLe fleuve monte.\tThe <v>revier</v> rises.\tFluency/Spelling\tMajor\t{}",
  'Engine A\triver:fr-en\t2\t2\tben\tIl pleut.\tIt rains.\tOther\tMinor\t{"marked_text":"snows"}',
  "Engine B\triver:fr-en\t1\t1\tann\tLe fleuve monte.\tThe stream rises.\tNo-error\tNo-error\t{}",
].join("\n");

test("an evaluation is looked at, brought in, and taken out again as it was", async ({ newsroom }) => {
  const page = await newsroom.signedIn(await newsroom.person("reviewer", "Karim Haddad"));
  await page.goto("/articles/new");
  const machine = page.locator("input[type=file]").first();
  await machine.setInputFiles({
    name: "rated.tsv",
    mimeType: "text/tab-separated-values",
    buffer: Buffer.from(`${table}\ncut\toff`),
  });
  await page.getByRole("button", { name: "See how it reads" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Line 5 has 2 columns" })).toBeVisible();

  await page.getByRole("button", { name: "Take the file away" }).click();
  await machine.setInputFiles({ name: "rated.tsv", mimeType: "text/tab-separated-values", buffer: Buffer.from(table) });
  await page.getByRole("button", { name: "See how it reads" }).click();
  await expect(page.getByText("2 articles · 2 annotations")).toBeVisible();
  await page.getByText("1 span does not match its text").click();
  await expect(page.getByText("Line 3, target: the words are named and not marked · marked: “snows”")).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole("checkbox", { name: /Engine B/ }).uncheck();
  await page.getByRole("button", { name: "Bring in 1 article" }).click();
  await expect(page.getByText("1 article is here, with its annotations.")).toBeVisible();

  await page.getByRole("link", { name: "river" }).click();
  await expect(page.getByText("The revier rises.").first()).toBeVisible();
  await page.getByRole("button", { name: "Export" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Annotations, Marot TSV" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("river.en.annotations.tsv");
  const rows = (await readFile(await file.path(), "utf8")).split("\n");
  expect(rows[1]).toContain("ann\tLe fleuve monte.\tThe <v>revier</v> rises.\tFluency/Spelling\tMajor");
  expect(rows[2]).toContain("ben\tIl pleut.\tIt rains.\tOther\tMinor");
});

test("a memory comes in pair by pair, its terms beside it, and the article goes out beside its source", async ({
  newsroom,
}) => {
  const page = await newsroom.signedIn(await newsroom.person("editor", "Léa Martin"));
  const variant = (language: string, text: string) => `<tuv xml:lang="${language}"><seg>${text}</seg></tuv>`;
  const unit = `<tu>${variant("FR", "Le fleuve monte.")}${variant("EN", "The <ph>&lt;b></ph>revier rises.")}</tu>`;
  const memory = `<tmx version="1.4"><header srclang="FR"/><body>${unit}</body></tmx>`;
  await page.goto("/articles/new");
  const machine = page.locator("input[type=file]").first();
  await machine.setInputFiles({ name: "river.tmx", mimeType: "application/xml", buffer: Buffer.from(memory) });
  await page.getByRole("button", { name: "See how it reads" }).click();
  await expect(page.getByText("Translation memory (TMX) · 1 article · 0 annotations")).toBeVisible();
  await page.getByLabel("Translated from").selectOption("fr");
  await page.getByLabel("Into").selectOption("en");
  await page.getByRole("button", { name: "Bring in 1 article" }).click();
  await page.getByRole("link", { name: "river" }).click();
  await expect(page.getByText(/The .+revier rises\./u).first()).toBeVisible();

  await page.getByRole("button", { name: "Export" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "CSV", exact: true }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("river.en.not-signed-off.csv");
  expect(await readFile(await file.path(), "utf8")).toContain("Le fleuve monte.,The revier rises.");

  const section = (language: string, ...terms: string[]) =>
    `<langSec xml:lang="${language}">${terms.join("")}</langSec>`;
  const term = (text: string, status: string) =>
    `<termSec><term>${text}</term><termNote type="administrativeStatus">${status}Term-admn-sts</termNote></termSec>`;
  const forms = section("en", term("river", "preferred"), term("revier", "deprecated"));
  const base = `<tbx><text><body><conceptEntry>${section("fr", term("fleuve", "preferred"))}${forms}</conceptEntry></body></text></tbx>`;
  await page.goto("/terms");
  await page.getByRole("link", { name: "Bring in a list" }).click();
  await page.getByLabel("Language of the forms").selectOption("en");
  await page.getByLabel("Source language").selectOption("fr");
  await page
    .getByLabel("Or a file")
    .setInputFiles({ name: "terms.tbx", mimeType: "application/xml", buffer: Buffer.from(base) });
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.getByText("1 new, none changed, none there already.")).toBeVisible();
  await page.getByRole("button", { name: "Bring in 1 term" }).click();
  await expect(page.getByText(/1 term was added/)).toBeVisible();
  await page.goto("/terms");
  const terms = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download as TBX" }).click();
  expect(await readFile(await (await terms).path(), "utf8")).toContain("<term>revier</term>");
});

test("XLIFF comes in with what was marked in it and its codes, and goes out again", async ({ newsroom }) => {
  const page = await newsroom.signedIn(await newsroom.person("editor", "Léa Martin"));
  const its = 'its:locQualityIssueType="misspelling" its:locQualityIssueSeverity="50"';
  const marked = `The <mrk id="m" type="its:generic" ${its}>revier</mrk> <ph id="p"/>rises.`;
  const unit = `<unit id="u"><segment id="s"><source>Le fleuve monte.</source><target>${marked}</target></segment></unit>`;
  const names =
    'xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:its="http://www.w3.org/2005/11/its" its:version="2.0"';
  const xliff = `<xliff ${names} version="2.1" srcLang="fr" trgLang="en"><file id="f" original="river">${unit}</file></xliff>`;
  const given = (text: string) => ({ name: "a.xlf", mimeType: "application/xliff+xml", buffer: Buffer.from(text) });
  await page.goto("/articles/new");
  const machine = page.locator("input[type=file]").first();
  await machine.setInputFiles(given(xliff.replace('id="p"', 'id="m"')));
  await page.getByRole("button", { name: "See how it reads" }).click();
  await expect(page.getByText(/^Line 1, element ph: its id belongs to another kind of code/)).toBeVisible();

  await machine.setInputFiles(given(xliff));
  await page.getByRole("button", { name: "See how it reads" }).click();
  await expect(page.getByText("XLIFF · 1 article · 1 annotation")).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole("button", { name: "Bring in 1 article" }).click();
  await page.getByRole("link", { name: "river" }).click();
  const sentence = page.locator("[data-sentence]");
  await expect(sentence).toContainText("The revier");
  await expect(sentence).toContainText("rises.");

  await page.getByRole("button", { name: "Export" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "XLIFF 2.1, with what people marked" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("river.en.not-signed-off.xlf");
  const written = await readFile(await file.path(), "utf8");
  expect(written).toContain('its:locQualityIssueType="misspelling"');
  expect(written).toMatch(/>revier<\/mrk> <ph [^>]*\/>rises\./);
});
