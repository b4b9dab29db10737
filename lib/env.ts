import { z } from "zod";

const optional = z.preprocess((value) => (value === "" ? undefined : value), z.string().optional());
const hours = (standard: number) => z.coerce.number().positive().max(8784).default(standard);

const schema = z.object({
  DATABASE_URL: z.string().min(1),
  /** Signs the session cookie; `npm start` makes it on first run. */
  NEXTAUTH_SECRET: z.string().min(32),
  /** The address people reach Stet at: links in mail, and the only origin that may write. */
  NEXTAUTH_URL: z.url(),
  /** Number of trusted proxies in front: how many X-Forwarded-For entries from the right are ours. */
  STET_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  STET_SESSION_IDLE_HOURS: hours(24),
  STET_SESSION_HOURS: hours(24 * 14),
  /** Folder of a newsroom's own lexicons of literal translations: docs/checks/literal.md. */
  STET_LEXICONS: optional,
  SMTP_URL: optional,
  MAIL_FROM: optional,
  OIDC_ISSUER: optional,
  OIDC_CLIENT_ID: optional,
  OIDC_CLIENT_SECRET: optional,
  OIDC_NAME: optional,
  GITHUB_ID: optional,
  GITHUB_SECRET: optional,
  GOOGLE_ID: optional,
  GOOGLE_SECRET: optional,
});

export type Env = Readonly<z.infer<typeof schema>>;

let read: Env | null = null;

/** The settings of this process, checked once; throws naming every setting that is missing or wrong. */
export function env(): Env {
  if (read) return read;
  const parsed = schema.safeParse(process.env);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`Stet cannot start with these settings:\n  ${wrong.join("\n  ")}`);
  }
  read = Object.freeze(parsed.data);
  return read;
}
