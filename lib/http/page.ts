import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import type { z } from "zod";
import { findSession } from "#lib/auth/session";
import type { Viewer } from "#lib/auth/viewer";
import { Problem } from "#lib/problem";

/** The signed-in person for a page; sends everyone else to sign in, and back here afterwards. */
export async function requireViewer(): Promise<Viewer> {
  const viewer = await findSession();
  if (viewer) return viewer;
  const path = (await headers()).get("x-stet-path") ?? "/";
  redirect(`/sign-in?to=${encodeURIComponent(path)}`);
}

/** What a page's address says; what does not fit it is a page that does not exist. */
export function requireInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input);
  return parsed.success ? parsed.data : notFound();
}

/** What a page shows; what the viewer may not know of is a page that does not exist. */
export async function forPage<Value>(value: Promise<Value>): Promise<Value> {
  try {
    return await value;
  } catch (error) {
    if (error instanceof Problem && error.code !== "conflict") notFound();
    throw error;
  }
}
