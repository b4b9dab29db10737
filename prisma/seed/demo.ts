import { randomBytes } from "node:crypto";
import { createArticle } from "#lib/articles/commands/create-article";
import { asBroughtIn, type MadeArticle } from "#lib/articles/sample/made-article";
import { riverTalks } from "#lib/articles/sample/river-talks";
import { hashPassword } from "#lib/auth/password";
import { makeViewer, type Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import { checkArticleNow } from "#lib/findings/commands/check-article";
import type { Role } from "#lib/people/role";
import { harbourMarket } from "./articles/harbour-market";
import { heatPlan } from "./articles/heat-plan";
import { libraryAtNight } from "./articles/library-at-night";
import { nightTrains } from "./articles/night-trains";
import { teaTerraces } from "./articles/tea-terraces";
import { itIsMinutesAgo, itIsNow } from "./clock";
import { review } from "./review";
import { keepTerms } from "./terms";

// The demo newsroom (npm start -- --demo): three people of three roles, a few terms and six articles in different states, made
// through the same commands people use. The last line printed is the people, with passwords that nobody else knows.
if ((await db().user.count()) > 0) throw new Error("There are people here already; the demo is for an empty newsroom.");

itIsMinutesAgo(30 * 24 * 60);
const desk = await db().desk.create({ data: { name: "World desk" }, select: { id: true, name: true } });
const chief = await person("Ines Okafor", "ines@demo.stet", "admin");
const editor = await person("Léa Martin", "lea@demo.stet", "editor");
const reviewer = await person("Karim Haddad", "karim@demo.stet", "reviewer");

const hour = 60;
const day = 24 * hour;
itIsMinutesAgo(9 * day);
await keepTerms(editor.viewer, desk.id);
const articles = {
  heatPlan: await bringIn(editor.viewer, heatPlan, 3 * day),
  teaTerraces: await bringIn(editor.viewer, teaTerraces, 2 * day),
  harbourMarket: await bringIn(reviewer.viewer, harbourMarket, 26 * hour),
  riverTalks: await bringIn(editor.viewer, riverTalks, 3 * hour),
  nightTrains: await bringIn(reviewer.viewer, nightTrains, hour),
  libraryAtNight: await bringIn(chief.viewer, libraryAtNight, 20),
};
await checkAll();
await review(articles, { chief: chief.viewer, editor: editor.viewer, reviewer: reviewer.viewer });
itIsNow();
await checkAll();
await db().$disconnect();

const people = [chief, editor, reviewer].map(({ name, email, role, password }) => ({ name, email, role, password }));
console.log(JSON.stringify(people));

/** Before the review and after it, as the application does by itself: so the demo has findings that were mended. */
async function checkAll(): Promise<void> {
  for (const id of Object.values(articles)) await checkArticleNow(id);
}

async function person(name: string, email: string, role: Role) {
  const password = randomBytes(9).toString("base64url");
  const user = await db().user.create({
    data: {
      name,
      email,
      passwordHash: await hashPassword(password),
      memberships: { create: { deskId: desk.id, role } },
    },
    select: { id: true },
  });
  const memberships = [{ deskId: desk.id, deskName: desk.name, role }];
  // Seeding is the one place besides lib/auth that acts for people before anybody can sign in.
  const viewer: Viewer = makeViewer({ userId: user.id, sessionId: user.id, name, email, locale: "en", memberships });
  return { name, email, role, password, viewer };
}

async function bringIn(viewer: Viewer, article: MadeArticle, minutesAgo: number): Promise<string> {
  itIsMinutesAgo(minutesAgo);
  const { id } = await createArticle(viewer, { ...asBroughtIn(article), deskId: desk.id });
  return id;
}
