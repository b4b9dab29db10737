import * as terms from "#app/(desk)/terms/actions";
import { at } from "#app/testing/knocks";
import type { World } from "#app/testing/world";
import { addTerm } from "#lib/terms/commands/keep-term";

// How the rights matrix knocks at the doors of terms.

let made = 0;

function unusedTerm() {
  made += 1;
  const forms = [{ text: `Teheran ${made}`, status: "forbidden" as const, isCaseSensitive: false }];
  return { sourceLanguage: null, targetLanguage: "en", source: null, note: "", forms };
}

const asSent = () => ({ ...unusedTerm(), source: "" });

async function storedTerm(world: World): Promise<string> {
  return (await addTerm(await world.admin(), { ...unusedTerm(), deskId: world.deskId })).id;
}

export function addOne({ deskId }: World): Promise<unknown> {
  return terms.addTerm({ deskId, ...asSent() });
}

export async function changeOne(world: World): Promise<unknown> {
  return terms.changeTerm({ deskId: world.deskId, termId: await storedTerm(world), ...asSent() });
}

export async function retireOne(world: World): Promise<unknown> {
  return terms.retireTerm({ deskId: world.deskId, termId: await storedTerm(world) });
}

const list = { text: "forbidden\nTeheran", sourceLanguage: null, targetLanguage: "en" };

export function previewSome({ deskId }: World): Promise<unknown> {
  return terms.previewList({ deskId, ...list });
}

export function importSome({ deskId }: World): Promise<unknown> {
  return terms.importTerms({ deskId, ...list });
}

export async function takeOut(world: World): Promise<Response> {
  const { GET } = await import("#app/api/v1/terms/route");
  return GET(world.request(`/api/v1/terms?desk=${world.deskId}`), at({}));
}

export async function termsOfOne(world: World): Promise<Response> {
  const { GET } = await import("#app/api/v1/segments/[segmentId]/terms/route");
  const [first] = (await world.article()).segments;
  return GET(world.request("/"), at({ segmentId: first?.id ?? "" }));
}
