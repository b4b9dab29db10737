import { js2xliff, xliff2js } from "xliff";
import { uploadedBytes } from "#lib/articles/queries/open-upload";
import { writeXmlDocument } from "#lib/exchange/write-xml";
import { readXliff } from "#lib/exchange/xliff/read";

const segments = 10_000;
const [what = "", by = ""] = process.argv.slice(2);
const isOurs = by === "Stet";

const outcome = what === "refuse" ? await refuse() : what === "read" ? await read() : await write();
const peakMemoryMb = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(JSON.stringify({ ...outcome, by, peakMemoryMb }));

/** Sentences with a code each, five to a unit. */
function made(count: number): string {
  const unit = (at: number) =>
    Array.from({ length: 5 }, (_, index) => {
      const text = `<pc id="c${index}">The ${at * 5 + index}th time</pc> they parted without signing anything.`;
      return `<segment id="s${index}" state="translated"><source>${text}</source><target>${text}</target></segment>`;
    }).join("");
  const units = Array.from({ length: count / 5 }, (_, at) => `<unit id="u${at}">${unit(at)}</unit>`);
  return `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="fr"><file id="f">${units.join("")}</file></xliff>`;
}

async function read() {
  // Once before: what is timed is the work, not the first use of the code.
  const run = async (xml: string) => (isOurs ? readXliff(xml) : await xliff2js(xml));
  await run(made(500));
  const xml = made(segments);
  return { what: `read ${segments} segments`, ms: await clocked(() => run(xml)) };
}

async function write() {
  const xml = made(segments);
  const tree = isOurs ? readXliff(xml).root : null;
  const object = isOurs ? null : await xliff2js(xml);
  const run = async () => (tree ? writeXmlDocument(tree) : await js2xliff(object));
  return { what: `write ${segments} segments`, ms: await clocked(run) };
}

/** A file of 50 MB as it is brought in: told by its size, before it is read. */
async function refuse() {
  const file = new File([new Uint8Array(50 * 1_048_576)], "large.xlf");
  const run = async () => {
    try {
      await uploadedBytes(file);
    } catch {
      return;
    }
    throw new Error("It was read.");
  };
  return { what: "refuse 50 MB", ms: await clocked(run) };
}

async function clocked(run: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await run();
  return Math.round(performance.now() - began);
}
