import type { Caller, Outcome } from "#app/rights-matrix";
import { createArticle } from "#lib/articles/commands/create-article";
import { newDesk, personWithRole, sessionCookieFor, viewerFor } from "#lib/auth/testing/people";
import type { Viewer } from "#lib/auth/viewer";
import type { Role } from "#lib/people/role";
import { getReview } from "#lib/reviews/queries/get-review";
import type { ReviewSegment } from "#lib/reviews/review";

/** What the mocked next/headers gives: the request of whoever the world is at the moment. */
export const worldHeaders: { headers: Headers; cookies: { name: string; value: string }[] } = {
  headers: new Headers(),
  cookies: [],
};

const origin = "http://stet.test";

/** A desk with a person of each role, a stranger from another desk, and fresh articles to act on. */
export type World = Readonly<{
  deskId: string;
  people: Readonly<Record<Role | "stranger", string>>;
  become: (caller: Caller, from?: string) => Promise<void>;
  /** The caller's own session, for acts on it. */
  sessionId: () => string;
  article: () => Promise<{ id: string; segments: readonly ReviewSegment[] }>;
  /** A further person of the desk to act on. */
  other: (role?: Role) => Promise<string>;
  admin: () => Promise<Viewer>;
  request: (path: string, body?: unknown) => Request;
}>;

export async function newWorld(): Promise<World> {
  const desk = await newDesk();
  const elsewhere = await newDesk("Another desk");
  const people = {
    reader: await personWithRole("reader", desk.id),
    reviewer: await personWithRole("reviewer", desk.id),
    editor: await personWithRole("editor", desk.id),
    admin: await personWithRole("admin", desk.id),
    stranger: await personWithRole("admin", elsewhere.id),
  };
  let sessionId = "";
  const become = async (caller: Caller, from = origin) => {
    const cookie = caller === "signedOut" ? null : await sessionCookieFor(people[caller]);
    sessionId = cookie?.sessionId ?? "";
    worldHeaders.cookies = cookie ? [cookie] : [];
    worldHeaders.headers = new Headers({
      origin: from,
      host: "stet.test",
      ...(cookie && { cookie: `${cookie.name}=${cookie.value}` }),
    });
  };
  const admin = () => viewerFor(people.admin);
  return {
    deskId: desk.id,
    people,
    become,
    sessionId: () => sessionId,
    other: (role = "reader") => personWithRole(role, desk.id),
    admin,
    article: () => newArticle(desk.id, admin),
    request: (path, body) =>
      new Request(origin + path, {
        headers: {
          ...Object.fromEntries(worldHeaders.headers),
          ...(body !== undefined && !(body instanceof FormData) && { "content-type": "application/json" }),
        },
        ...(body !== undefined && { method: "POST", body: body instanceof FormData ? body : JSON.stringify(body) }),
      }),
  };
}

async function newArticle(deskId: string, admin: () => Promise<Viewer>) {
  const viewer = await admin();
  const { id } = await createArticle(viewer, {
    deskId,
    title: "Red cloth",
    sourceLanguage: "fr",
    targetLanguage: "en",
    engine: "",
    blocks: [{ kind: "paragraph", text: "It was a red cloth. They left the hall.", marks: [] }],
    sourceBlocks: [],
  });
  const review = await getReview(viewer, id);
  return { id, segments: review.blocks.flatMap((block) => block.segments) };
}

/** What a door answered, in the matrix's words; anything else is a failure that says what came. */
export async function outcomeOf(name: string, answer: unknown): Promise<Outcome> {
  if (answer instanceof Response) return ofStatus(name, answer);
  if (typeof answer === "object" && answer !== null && "ok" in answer) {
    if (answer.ok) return "allowed";
    if ("problem" in answer) return ofCode(name, answer.problem);
  }
  throw new Error(`${name} answered ${JSON.stringify(answer)}`);
}

async function ofStatus(name: string, answer: Response): Promise<Outcome> {
  if (answer.ok || (answer.status >= 300 && answer.status < 400)) return "allowed";
  return ofCode(name, await answer.json());
}

function ofCode(name: string, problem: unknown): Outcome {
  const code = typeof problem === "object" && problem !== null && "code" in problem ? problem.code : null;
  if (code === "signed-out" || code === "forbidden" || code === "not-found") return code;
  throw new Error(`${name} answered ${JSON.stringify(problem)}`);
}
