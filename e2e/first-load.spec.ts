import { firstLoadBytes } from "./first-load";
import { expect, test } from "./newsroom";
import { everyPath } from "./screen-paths";

/**
 * Most bytes of script before a screen can be used, in KB of 1,024. The aim is 170 in brotli, which browsers ask for over
 * https; gzip is left for those on a newsroom's own network without it (docs/decisions/0036-first-load.md).
 */
const ceilings = {
  br: { review: 170, others: 142 },
  gzip: { review: 196, others: 164 },
} as const;

for (const encoding of ["br", "gzip"] as const) {
  test(`no screen asks for more script than its ceiling, in ${encoding}`, async ({ newsroom }) => {
    const page = await newsroom.signedIn(await newsroom.person("admin"));
    const id = await newsroom.article(page, { blocks: [{ kind: "paragraph", text: "The red cloth was waved." }] });
    const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
    const signedIn = await Promise.all(
      everyPath(id).map(async (path) => [path, await firstLoadBytes(newsroom.url + path, cookie, encoding)] as const),
    );
    const all = [...signedIn, ["/sign-in", await firstLoadBytes(`${newsroom.url}/sign-in`, "", encoding)] as const];
    expect(all.filter(([path, bytes]) => bytes > ceilingOf(path, encoding) * 1024)).toEqual([]);
  });
}

function ceilingOf(path: string, encoding: keyof typeof ceilings): number {
  return ceilings[encoding][path.endsWith("/review") ? "review" : "others"];
}
