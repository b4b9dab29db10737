import { type APIRequestContext, expect, request } from "playwright/test";
import type { DemoPerson } from "./instance";

/** A program that is signed in as a person of this role of the demo. */
export async function callerAs(
  role: string,
  { url, people = [] }: Readonly<{ url: string; people?: readonly DemoPerson[] }>,
): Promise<APIRequestContext> {
  const person = people.find((each) => each.role === role);
  if (!person) throw new Error(`The demo has no ${role}`);
  const context = await request.newContext({ baseURL: url, extraHTTPHeaders: { origin: url } });
  const { csrfToken } = await (await context.get("/api/auth/csrf")).json();
  const form = { csrfToken, email: person.email, password: person.password, json: "true" };
  const answer = await context.post("/api/auth/callback/credentials", { form });
  expect(answer.ok()).toBe(true);
  return context;
}
