import { firstLoadBytes } from "./first-load";
import { expect, test } from "./newsroom";
import { everyPath } from "./screen-paths";

/**
 * Most bytes of script before a screen can be used. Brotli is what browsers ask for over https; gzip is left for those
 * on a newsroom's own network without it, and may be a sixth more.
 */
const budgets = { br: 170 * 1024, gzip: 196 * 1024 } as const;

for (const encoding of ["br", "gzip"] as const) {
  test(`no screen asks for more script than its budget, in ${encoding}`, async ({ newsroom }) => {
    const page = await newsroom.signedIn(await newsroom.person("admin"));
    const id = await newsroom.article(page, { blocks: [{ kind: "paragraph", text: "The red cloth was waved." }] });
    const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
    const signedIn = await Promise.all(
      everyPath(id).map(async (path) => [path, await firstLoadBytes(newsroom.url + path, cookie, encoding)] as const),
    );
    const all = [...signedIn, ["/sign-in", await firstLoadBytes(`${newsroom.url}/sign-in`, "", encoding)] as const];
    expect(all.filter(([, bytes]) => bytes > budgets[encoding])).toEqual([]);
  });
}
