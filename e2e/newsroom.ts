import { randomUUID } from "node:crypto";
import { hash } from "@node-rs/argon2";
import pg from "pg";
import { type Browser, type BrowserContext, test as base, expect, type Page } from "playwright/test";

export type Role = "reader" | "reviewer" | "editor" | "admin";

export type Someone = Readonly<{ id: string; name: string; email: string; password: string }>;

type Block = Readonly<{ kind: string; text: string; marks?: readonly object[] }>;
export type NewArticle = Readonly<{
  title?: string;
  blocks: readonly Block[];
  sourceBlocks?: readonly Readonly<{ text: string }>[];
  sourceLanguage?: string;
  targetLanguage?: string;
}>;

const password = "four words nobody guesses";

/** A desk of a story's own on the shared Stet, with people of every role made as they are asked for. */
export class Newsroom {
  private readonly contexts: BrowserContext[] = [];

  private constructor(
    readonly url: string,
    readonly deskId: string,
    private readonly database: pg.Client,
    private readonly browser: Browser,
  ) {}

  /** On the shared Stet, or on one of the story's own. */
  static async open(browser: Browser, stet?: Readonly<{ url: string; databaseUrl: string }>): Promise<Newsroom> {
    const database = new pg.Client({ connectionString: stet?.databaseUrl ?? process.env.DATABASE_URL });
    // A story may end its database.
    if (stet) database.on("error", () => {});
    await database.connect();
    const deskId = randomUUID();
    await database.query("INSERT INTO desk (id, name) VALUES ($1, $2)", [deskId, "World desk"]);
    return new Newsroom(stet?.url ?? process.env.STET_E2E_URL ?? "", deskId, database, browser);
  }

  async close(): Promise<void> {
    for (const context of this.contexts) await context.close();
    await this.database.end();
  }

  async person(role: Role, name = `${role} ${randomUUID().slice(0, 6)}`, locale = "en"): Promise<Someone> {
    const id = randomUUID();
    const email = `${id}@stet.test`;
    const passwordHash = await hash(password);
    await this.database.query(
      "INSERT INTO app_user (id, email, name, password_hash, locale) VALUES ($1, $2, $3, $4, $5)",
      [id, email, name, passwordHash, locale],
    );
    await this.database.query("INSERT INTO membership (user_id, desk_id, role) VALUES ($1, $2, $3)", [
      id,
      this.deskId,
      role,
    ]);
    return { id, name, email, password };
  }

  /** A page of a browser of its own, signed in through the form. */
  async signedIn(person: Someone, options: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
    const context = await this.browser.newContext({ baseURL: this.url, ...options });
    this.contexts.push(context);
    const page = await context.newPage();
    await signIn(page, person);
    return waitingForKeys(page);
  }

  /** Brings an article in through the API, as this page's person; answers its id. */
  async article(page: Page, article: NewArticle): Promise<string> {
    const answer = await page.request.post("/api/v1/articles", {
      headers: { origin: this.url },
      data: {
        deskId: this.deskId,
        title: article.title ?? article.blocks[0]?.text ?? "Untitled",
        sourceLanguage: article.sourceLanguage ?? "fr",
        targetLanguage: article.targetLanguage ?? "en",
        engine: "Engine A",
        blocks: article.blocks.map((block) => ({ marks: [], ...block })),
        sourceBlocks: article.sourceBlocks ?? [],
      },
    });
    expect(answer.status(), await answer.text()).toBe(200);
    return (await answer.json()).id;
  }

  query(sql: string, values: unknown[] = []): Promise<pg.QueryResult> {
    return this.database.query(sql, values);
  }
}

/** Waits until a screen hears keys: what it shows is there before. At once where there is no screen of the desk. */
function hearsKeys(page: Page): Promise<void> {
  return page.locator("[data-opening], [data-changes][aria-busy]").first().waitFor({ state: "detached" });
}

/** The page, whose ways to go somewhere wait until keys are heard there. */
function waitingForKeys(page: Page): Page {
  const [goto, reload, waitForURL] = [page.goto.bind(page), page.reload.bind(page), page.waitForURL.bind(page)];
  page.goto = async (...args) => {
    const response = await goto(...args);
    await hearsKeys(page);
    return response;
  };
  page.reload = async (...args) => {
    const response = await reload(...args);
    await hearsKeys(page);
    return response;
  };
  page.waitForURL = async (...args) => {
    await waitForURL(...args);
    await hearsKeys(page);
  };
  return page;
}

/** Signs in at the form and waits for the desk. */
export async function signIn(
  page: Page,
  { email, password: secret }: Pick<Someone, "email" | "password">,
): Promise<void> {
  await page.goto("/sign-in");
  await page.locator("[name=email]").fill(email);
  await page.locator("[name=password]").fill(secret);
  await page.locator("button[type=submit]").click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

/** Stories begin with a newsroom of their own. */
export const test = base.extend<{ newsroom: Newsroom }>({
  newsroom: async ({ browser }, use) => {
    const newsroom = await Newsroom.open(browser);
    await use(newsroom);
    await newsroom.close();
  },
});

export { expect };
