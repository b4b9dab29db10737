import "server-only";
import { problemAnswer } from "#lib/http/answer";
import { requireSameOrigin } from "#lib/http/origin";
import { Problem, problemStatus } from "#lib/problem";

type Handler = (request: Request, context: unknown) => Promise<Response>;

/** next-auth behind the same check as our own doors: what changes something comes from our own pages. */
export function guardedAuth(handler: Handler): Handler {
  return async (request, context) => {
    try {
      if (request.method !== "GET") requireSameOrigin(request.headers);
      return await handler(request, context);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return Response.json(await problemAnswer(error), { status: problemStatus[error.code] });
    }
  };
}
