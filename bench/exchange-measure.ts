import { readFileSync, writeFileSync } from "node:fs";
import { js2xliff, xliff2js } from "xliff";
import jsToXliff12 from "xliff/jsToXliff12";
import xliff12ToJs from "xliff/xliff12ToJs";
import { uploadedTranslation } from "#lib/articles/queries/uploaded-translation";
import { measuredFormats } from "./exchange-made";
import { peakMegabytes } from "./peak-memory";

// node exchange-measure.ts <read, write or refuse> <format> <by whom> <file>: in a process of its own, as JSON.
const [what = "", format = "", by = "", file = ""] = process.argv.slice(2);
const segments = 10_000;
const run = what === "refuse" ? refused() : await (by === "Stet" ? own() : foreign());
const before = peakMegabytes();
const began = performance.now();
await run();
const ms = Math.round(performance.now() - began);
writeFileSync(1, JSON.stringify({ ms, megabytes: peakMegabytes() - before }));

/** Once before with a tenth: what is timed is the work, not the first use of the code. */
async function own(): Promise<() => unknown> {
  const measured = measuredFormats[format];
  if (!measured) throw new Error(`There is no ${format}.`);
  measured.read(await measured.write(segments / 10)());
  if (what === "write") return measured.write(segments);
  const bytes = new Uint8Array(readFileSync(file));
  return () => measured.read(bytes);
}

async function foreign(): Promise<() => unknown> {
  const xml = readFileSync(file, "utf8");
  const [read, write] = format === "xliff 1.2" ? [xliff12ToJs, jsToXliff12] : [xliff2js, js2xliff];
  if (what === "read") return () => read(xml);
  const object = await read(xml);
  return () => write(object);
}

/** A file of 50 MB as it is brought in: told by its size, before it is read. */
function refused(): () => Promise<void> {
  const form = new FormData();
  form.set("file", new File([new Uint8Array(50 * 1_048_576)], "large.xlf"));
  return async () => {
    try {
      await uploadedTranslation(form);
    } catch {
      return;
    }
    throw new Error("It was read.");
  };
}
