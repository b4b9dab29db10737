/**
 * The browser a test plays: what `next/headers` gives while it "asks". In a test file:
 * `vi.mock("next/headers", async () => (await import("#lib/auth/testing/browser")).nextHeaders)`.
 */
export const browser = {
  headers: new Headers(),
  cookies: new Map<string, string>(),
  /** A browser nobody has used, at this network address. */
  fresh(address = "192.0.2.1"): void {
    browser.headers = new Headers({ "x-stet-peer": address, origin: "http://stet.test", host: "stet.test" });
    browser.cookies = new Map();
  },
};
browser.fresh();

const jar = {
  get: (name: string) => {
    const value = browser.cookies.get(name);
    return value === undefined ? undefined : { name, value };
  },
  getAll: () => [...browser.cookies].map(([name, value]) => ({ name, value })),
  set: (name: string, value: string) => void browser.cookies.set(name, value),
  delete: (name: string) => void browser.cookies.delete(name),
};

export const nextHeaders = { headers: async () => browser.headers, cookies: async () => jar };
