import "server-only";
import { z } from "zod";
import { requireSession } from "#lib/auth/session";
import type { Viewer } from "#lib/auth/viewer";
import { Problem, problemStatus } from "#lib/problem";
import { invalidInput, problemAnswer } from "./answer";
import { readBody } from "./body";
import { requireSameOrigin } from "./origin";

type Context = { params: Promise<Record<string, string | string[] | undefined>> };
type Handler = (request: Request, context: Context) => Promise<Response>;

const oneMegabyte = 1_048_576;

/** GET: parameters of the path and the query in one object, checked by `schema`. Answers JSON, or a Response as it is. */
export function readRoute<Schema extends z.ZodType>(
  schema: Schema,
  run: (viewer: Viewer, input: z.output<Schema>, request: Request) => Promise<unknown>,
): Handler {
  return (request, { params }) =>
    answer(async () => {
      const viewer = await requireSession(request.headers);
      const query = Object.fromEntries(new URL(request.url).searchParams);
      return run(viewer, parse(schema, { ...query, ...(await params) }), request);
    });
}

/** POST with a JSON body of up to 1 MB; parameters of the path are part of the input. */
export function writeRoute<Schema extends z.ZodType>(
  schema: Schema,
  run: (viewer: Viewer, input: z.output<Schema>) => Promise<unknown>,
  most = oneMegabyte,
): Handler {
  return (request, { params }) =>
    answer(async () => {
      requireSameOrigin(request.headers);
      const viewer = await requireSession(request.headers);
      const body = parse(z.record(z.string(), z.unknown()), readJson(await readBody(request, most)));
      return run(viewer, parse(schema, { ...body, ...(await params) }));
    });
}

/** POST of a form with files, whole length limited to `most` bytes before anything is read of it. */
export function uploadRoute(most: number, run: (viewer: Viewer, form: FormData) => Promise<unknown>): Handler {
  return (request) =>
    answer(async () => {
      requireSameOrigin(request.headers);
      const viewer = await requireSession();
      const body = await readBody(request, most);
      const form = new Response(body, { headers: { "content-type": request.headers.get("content-type") ?? "" } });
      return run(viewer, await form.formData().catch(refuseForm));
    });
}

async function answer(run: () => Promise<unknown>): Promise<Response> {
  try {
    const value = await run();
    if (value instanceof Response) return value;
    return Response.json(value ?? null, { headers: { "cache-control": "private, no-store" } });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const headers = { "cache-control": "private, no-store" };
    return Response.json(await problemAnswer(error), { status: problemStatus[error.code], headers });
  }
}

function parse<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (!parsed.success) throw invalidInput(parsed.error);
  return parsed.data;
}

function readJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) throw new Problem("invalid", "notJson");
    throw error;
  }
}

function refuseForm(): never {
  throw new Problem("invalid", "notForm");
}
