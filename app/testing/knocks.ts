import * as account from "#app/(desk)/account/actions";
import * as front from "#app/sign-in/actions";
import type { World } from "#app/testing/world";
import { hashPassword } from "#lib/auth/password";
import { newDesk, viewerFor } from "#lib/auth/testing/people";
import { db } from "#lib/db/client";
import { makeExport } from "#lib/exports/commands";
import { makeLink } from "#lib/people/commands/one-time-link";
import { decideSegment } from "#lib/reviews/commands/decide";
import { saveSegment } from "#lib/reviews/commands/save-segment";
import { reopenArticle, signOffArticle } from "#lib/reviews/commands/sign-off";
import { getReview } from "#lib/reviews/queries/get-review";

// How the rights matrix knocks at doors that need something made ready first.

export const password = "a sentence nobody would guess";

let made = 0;
export function unusedEmail(): string {
  made += 1;
  return `nobody${made}.${Date.now()}@stet.test`;
}

type Post = Readonly<{
  POST: (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;
}>;

export const at = (params: Record<string, string>) => ({ params: Promise.resolve(params) });

export async function onArticle(
  world: World,
  door: Promise<Post>,
  body: object,
  articleId?: string,
): Promise<Response> {
  const id = articleId ?? (await world.article()).id;
  return (await door).POST(world.request("/", body), at({ articleId: id }));
}

export async function onSegment(world: World, door: Promise<Post>, body: object): Promise<Response> {
  const [first] = (await world.article()).segments;
  return (await door).POST(world.request("/", body), at({ segmentId: first?.id ?? "" }));
}

type LinkFor = Parameters<typeof makeLink>[1];

/** The token of a new one-time link. */
export async function link(_: World, about: LinkFor): Promise<string> {
  const { href } = await makeLink(db(), about, new Date());
  return href.split("/").at(-1) ?? "";
}

export function invitation(world: World, email: string): Promise<string> {
  return link(world, { kind: "invitation", deskId: world.deskId, email, role: "reviewer" });
}

export async function openInvitation({ deskId }: World): Promise<string> {
  const { id } = await makeLink(db(), { kind: "invitation", deskId, email: unusedEmail(), role: "reader" }, new Date());
  return id;
}

/** Anybody may knock with a token; where there are people, set-up is over, which is no matter of rights. */
export async function setUpAnswer(world: World): Promise<unknown> {
  const token = await link(world, { kind: "setup" });
  const answer = await front.completeSetUp({ token, name: "First", email: unusedEmail(), password, deskName: "Desk" });
  return !answer.ok && answer.problem.code === "conflict" ? { ok: true } : answer;
}

export async function joinAnotherDesk(world: World): Promise<unknown> {
  const session =
    world.sessionId() && (await db().session.findUnique({ where: { id: world.sessionId() }, include: { user: true } }));
  const desk = await newDesk("A further desk");
  const email = session ? session.user.email : unusedEmail();
  return front.joinDesk({ token: await link(world, { kind: "invitation", deskId: desk.id, email, role: "reader" }) });
}

export async function changeOwnPassword(world: World): Promise<unknown> {
  const session = world.sessionId() && (await db().session.findUnique({ where: { id: world.sessionId() } }));
  if (session)
    await db().user.update({ where: { id: session.userId }, data: { passwordHash: await hashPassword(password) } });
  return account.changePassword({ current: password, password: "another sentence to keep" });
}

export async function preview(world: World): Promise<Response> {
  const { POST } = await import("#app/api/v1/imports/route");
  const form = new FormData();
  form.set("deskId", world.deskId);
  form.set("text", "Talks resume in Geneva. Nobody signed.");
  return POST(world.request("/api/v1/imports", form), at({}));
}

export async function createOne(world: World): Promise<Response> {
  const { POST } = await import("#app/api/v1/articles/route");
  const blocks = [{ kind: "paragraph", text: "Talks resume.", marks: [] }];
  const article = {
    deskId: world.deskId,
    title: "Talks",
    sourceLanguage: "fr",
    targetLanguage: "en",
    engine: "",
    blocks,
  };
  return POST(world.request("/api/v1/articles", article), at({}));
}

export async function signOffApproved(world: World): Promise<Response> {
  const id = await approvedArticle(world);
  return onArticle(world, import("#app/api/v1/articles/[articleId]/sign-off/route"), accepted, id);
}

export async function reopenSignedOff(world: World): Promise<Response> {
  const articleId = await approvedArticle(world);
  await signOffArticle(await world.admin(), { articleId, ...accepted });
  return onArticle(
    world,
    import("#app/api/v1/articles/[articleId]/reopen/route"),
    { reason: "A name was wrong." },
    articleId,
  );
}

export async function exportSome(world: World): Promise<Response> {
  const { POST } = await import("#app/api/v1/exports/route");
  const body = { articleIds: [(await world.article()).id], format: "text" };
  return POST(world.request("/api/v1/exports", body), at({}));
}

/** Of an article that went out signed off and reads otherwise now. */
export async function correctionNote(world: World): Promise<Response> {
  const admin = await world.admin();
  const articleId = await approvedArticle(world);
  await signOffArticle(admin, { articleId, ...accepted });
  await makeExport(admin, { articleId, format: "text" });
  await reopenArticle(admin, { articleId, reason: "A word was wrong." });
  const segment = (await getReview(admin, articleId)).blocks[0]?.segments[0];
  const corrected = { text: "It was a red rag.", marks: [] };
  const base = { segmentId: segment?.id ?? "", baseVersion: segment?.version ?? 1 };
  await saveSegment(admin, { ...base, cause: "edit", corrected });
  const { GET } = await import("#app/api/v1/articles/[articleId]/correction-note/route");
  return GET(world.request("/"), at({ articleId }));
}

const accepted = { note: "Read twice.", acceptedWarnings: ["unread", "untouched"] };

async function approvedArticle(world: World): Promise<string> {
  const { id, segments } = await world.article();
  const editor = await viewerFor(world.people.editor);
  for (const { id: segmentId, version } of segments) {
    await decideSegment(editor, { segmentId, version, verdict: "approved", dwell: 9000 });
  }
  return id;
}

/** next-auth's own pages: a token for forms, and a sign-out that needs it. */
export async function authDoor(world: World, method: "GET" | "POST"): Promise<unknown> {
  const door = await import("#app/api/auth/[...nextauth]/route");
  const context = { params: Promise.resolve({ nextauth: method === "GET" ? ["csrf"] : ["signout"] }) };
  const request = world.request(
    `/api/auth/${method === "GET" ? "csrf" : "signout"}`,
    method === "POST" ? {} : undefined,
  );
  return method === "GET" ? door.GET(request, context) : door.POST(request, context);
}
