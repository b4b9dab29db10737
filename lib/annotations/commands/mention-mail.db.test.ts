import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { comment } from "#lib/annotations/commands/comment";
import { db } from "#lib/db/client";
import { MailBox } from "#lib/http/testing/mail-box";
import type { Locale } from "#lib/language/locale";
import { loadMessages } from "#lib/language/messages";
import { newArticle, newNewsroom } from "#lib/reviews/testing/newsroom";

let box: MailBox;
beforeAll(async () => {
  box = await MailBox.open();
  process.env.SMTP_URL = box.url;
});
afterAll(() => box.close());

const secret = "The minister's name is wrong, keep this among us.";

async function named(locale: Locale) {
  const newsroom = await newNewsroom();
  const { desk, editor, reviewer } = newsroom;
  const articleId = await newArticle(editor, desk.id);
  await db().user.update({ where: { id: reviewer.userId }, data: { locale } });
  const { threads } = await comment(editor, { articleId, text: secret, mentions: [reviewer.userId] });
  await vi.waitFor(() => expect(box.mails.some(({ to }) => to === reviewer.email)).toBe(true), 5_000);
  const [mail] = box.mails.filter(({ to }) => to === reviewer.email);
  return { mail, articleId, threadId: threads[0]?.id, editor };
}

describe("a mail to who was named", () => {
  it.each(["en", "fr", "ar"] as const)("is really sent, in their language: %s", async (locale) => {
    const { mail, editor } = await named(locale);
    const { mail: sentences } = (await loadMessages(locale)).people;
    expect(mail?.subject).toBe(sentences.mention.subject.replace("{name}", editor.name));
    const [greeting = ""] = sentences.mention.text.split("\n");
    expect(mail?.text).toContain(greeting);
  });

  it("says who, where, and no word of what was said; its subject, which shows on locked screens, no headline", async () => {
    const { mail, articleId, threadId, editor } = await named("en");
    expect(mail?.text.trim()).toBe(
      `Hello,\n\n${editor.name} named you in a conversation about “River talks”:\nhttp://stet.test/articles/${articleId}/review?thread=${threadId}`,
    );
    expect(`${mail?.subject} ${mail?.text}`).not.toContain("minister");
    expect(mail?.subject).not.toContain("River talks");
  });

  it("goes to nobody who named themselves", async () => {
    const { desk, editor } = await newNewsroom();
    const articleId = await newArticle(editor, desk.id);
    const before = box.mails.length;
    await comment(editor, { articleId, text: "Note to myself.", mentions: [editor.userId] });
    expect(box.mails.length).toBe(before);
    expect(await db().notification.count({ where: { userId: editor.userId } })).toBe(0);
  });
});
