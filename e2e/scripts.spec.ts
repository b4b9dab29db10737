import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright/test";
import { expect, test } from "./newsroom";

type Script = Readonly<{
  name: string;
  language: string;
  /** Three sentences; the second has figures and Latin letters in it. */
  sentences: readonly [string, string, string];
  /** What stands between sentences. */
  space: string;
  isRightToLeft: boolean;
  /** The third and fourth word of the second sentence, as the script's readers cut it. */
  picked: string;
  /** Its first word, and how many steps of the caret that is. */
  first: Readonly<{ word: string; steps: number }>;
  /** Its last word. */
  last: string;
  /** What is typed before it. */
  typed: string;
}>;

const scripts: readonly Script[] = [
  {
    name: "Hebrew",
    language: "he",
    sentences: [
      "הממשלה דחתה את ההצעה ביום שני.",
      "השר אמר שהוא מוכן לדבר עם 27 מדינות ועם חברת Orsenne SA.",
      "איש לא חתם.",
    ],
    space: " ",
    isRightToLeft: true,
    picked: "שהוא מוכן",
    first: { word: "השר", steps: 3 },
    last: "SA",
    typed: "אתמול ",
  },
  {
    name: "Persian",
    language: "fa",
    sentences: [
      "دولت پیشنهاد را روز دوشنبه رد کرد.",
      "وزیر گفت که می‌خواهد با ۲۷ کشور و با شرکت Orsenne SA گفت‌وگو کند.",
      "هیچ‌کس امضا نکرد.",
    ],
    space: " ",
    isRightToLeft: true,
    picked: "که می‌خواهد",
    first: { word: "وزیر", steps: 4 },
    last: "کند",
    typed: "دیروز ",
  },
  {
    name: "Arabic",
    language: "ar",
    sentences: [
      "رفضت الحكومة العرض يوم الاثنين.",
      "قال الوزير إنه مستعد للحديث مع 27 دولة ومع شركة Orsenne SA.",
      "لم يوقّع أحد.",
    ],
    space: " ",
    isRightToLeft: true,
    picked: "إنه مستعد",
    first: { word: "قال", steps: 3 },
    last: "SA",
    typed: "أمس ",
  },
  {
    name: "Chinese",
    language: "zh",
    sentences: ["政府星期一拒绝了这项提议。", "部长说他愿意同27个国家和Orsenne公司谈判。", "没有人签字。"],
    space: "",
    isRightToLeft: false,
    picked: "他愿意",
    first: { word: "部长", steps: 2 },
    last: "谈判",
    typed: "昨天",
  },
  {
    name: "Japanese",
    language: "ja",
    sentences: [
      "政府は月曜日に提案を拒否した。",
      "大臣は27か国とオルセンヌ社との協議を約束した。",
      "誰も署名しなかった。",
    ],
    space: "",
    isRightToLeft: false,
    picked: "27か",
    first: { word: "大臣", steps: 2 },
    last: "した",
    typed: "昨日",
  },
  {
    name: "Devanagari",
    language: "hi",
    sentences: [
      "सरकार ने सोमवार को प्रस्ताव ठुकरा दिया।",
      "मंत्री ने कहा कि वे 27 देशों और Orsenne कंपनी से बात करने को तैयार हैं।",
      "किसी ने हस्ताक्षर नहीं किए।",
    ],
    space: " ",
    isRightToLeft: false,
    picked: "कहा कि",
    first: { word: "मंत्री", steps: 2 },
    last: "हैं",
    typed: "कल ",
  },
  {
    name: "emoji",
    language: "en",
    sentences: [
      "The mayor posted a flag on Monday.",
      "He sent 👩‍👩‍👧‍👦 and 🇸🇾 and 👍🏽 to 27 towns.",
      "Nobody signed.",
    ],
    space: " ",
    isRightToLeft: false,
    picked: "👩‍👩‍👧‍👦 and",
    first: { word: "He", steps: 2 },
    last: "towns",
    typed: "Then 🎉 ",
  },
];

/** Where pictures of each script go, to be looked at; none are taken without it. */
const pictures = process.env.STET_PICTURES;

async function picture(page: Page, name: string): Promise<void> {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}

const second = (page: Page) => page.locator("[data-sentence]").nth(2);
const marked = (page: Page) => second(page).locator("span.border-care, span.border-accent").allTextContents();

/** Where the caret of the open editor stands in what can be typed there, in UTF-16 code units. */
function caret(page: Page): Promise<number> {
  return page.locator(".cm-line").evaluate((line) => {
    const selection = getSelection();
    if (!selection?.focusNode) return -1;
    const before = document.createRange();
    before.setStart(line, 0);
    before.setEnd(selection.focusNode, selection.focusOffset);
    return before.toString().length;
  });
}

/** Which way the first two letters of a sentence run on the screen. */
function runsTo(page: Page): Promise<"left" | "right"> {
  return second(page).evaluate((sentence) => {
    const text = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT).nextNode();
    if (!text) throw new Error("A sentence without text");
    const place = (from: number) => {
      const range = document.createRange();
      range.setStart(text, from);
      range.setEnd(text, from + 1);
      return range.getBoundingClientRect();
    };
    return place(0).left > place(1).left ? "left" : "right";
  });
}

for (const script of scripts) {
  test(`${script.name}: words, marks, caret and changes are where they are read`, async ({ newsroom }) => {
    const page = await newsroom.signedIn(await newsroom.person("editor"));
    const [title, sentence] = script.sentences;
    const onward = script.isRightToLeft ? "ArrowLeft" : "ArrowRight";
    const back = script.isRightToLeft ? "ArrowRight" : "ArrowLeft";
    const id = await newsroom.article(page, {
      title,
      targetLanguage: script.language,
      blocks: [
        { kind: "headline", text: title },
        { kind: "paragraph", text: script.sentences.join(script.space) },
      ],
    });
    await page.goto(`/articles/${id}/review`);
    await expect(page.locator("[data-sentence]")).toHaveText([title, ...script.sentences]);
    expect(await runsTo(page)).toBe(script.isRightToLeft ? "left" : "right");

    // Two words are picked by keyboard, as the script's readers cut them, and marked.
    for (let step = 0; step < 3; step++) await page.keyboard.press("Control+ArrowDown");
    await expect(second(page)).toBeFocused();
    for (let step = 0; step < 3; step++) await page.keyboard.press(onward);
    await page.keyboard.press(`Shift+${onward}`);
    await expect.poll(async () => (await marked(page)).join("")).toBe(script.picked);
    await page.keyboard.press("a");
    await expect(page.locator("[data-categories] [role=radio][tabindex='0']")).toBeFocused();
    for (const key of ["c", "2", "Enter"]) await page.keyboard.press(key);
    await expect(page.locator("[data-annotation-card]")).toContainText(script.picked);
    await expect(second(page)).toBeFocused();

    // The caret goes letter by letter as they are read, whatever they are made of.
    await page.keyboard.press("e");
    await expect(page.locator(".cm-content")).toBeFocused();
    await page.keyboard.press("Control+Home");
    await expect.poll(() => caret(page)).toBe(0);
    for (let step = 0; step < script.first.steps; step++) await page.keyboard.press(onward);
    await expect.poll(() => caret(page)).toBe(script.first.word.length);

    // The last word goes by one key, one comes in before the first; both are shown as just that.
    await page.keyboard.press("Control+End");
    await page.keyboard.press(back);
    await page.keyboard.press("Control+Backspace");
    await page.keyboard.press("Control+Home");
    await page.keyboard.type(script.typed);
    const saved = page.waitForResponse((response) => response.url().endsWith("/save") && response.ok());
    await picture(page, `${script.name}-edit`);
    await page.keyboard.press("Escape");
    await saved;
    await expect(second(page).locator("ins")).toHaveText([script.typed.trim()], { useInnerText: true });
    await expect(second(page).locator("del")).toHaveText([script.last]);
    expect((await marked(page)).join("")).toBe(script.picked);
    await picture(page, script.name);

    // So it is for whoever opens it next, and side by side with the machine's.
    await page.reload();
    const stop = sentence.at(-1) ?? "";
    const left = sentence.slice(0, -stop.length - script.last.length);
    await expect(second(page)).toHaveText(`${script.typed}${left}${script.last}${stop}`);
    expect((await marked(page)).join("")).toBe(script.picked);
    await page.goto(`/articles/${id}/compare`);
    await expect(page.locator("ins").first()).toHaveText(script.typed.trim());
    await picture(page, `${script.name}-compare`);
  });
}
