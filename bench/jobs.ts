/** Jobs in a real server: a zip of 200 articles, XLIFF of 5,000 and 20,000 sentences; time, memory, stalls, saves meanwhile. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { zipSync } from "fflate";
import { type BenchNewsroom, benchSentence, type Figure, openNewsroom, percentile, progress, report } from "./newsroom";

/** Milliseconds between two saves of the editor who works meanwhile. */
const pause = 200;
/** Milliseconds the server is left alone before it is measured, so that its start is not. */
const settle = 3000;
/** Milliseconds that are waited for one job, or for the checks after it. */
const longestWait = 90_000;

const folder = mkdtempSync(join(tmpdir(), "stet-bench-"));
const loopFile = join(folder, "loop.txt");
writeFileSync(loopFile, "");
const preloaded = new URL("./loop-delay.mjs", import.meta.url).href;

const newsroom = await openNewsroom({ STET_BENCH_LOOP: loopFile, NODE_OPTIONS: `--import=${preloaded}` });
try {
  await wait(settle);
  const loads: [string, File | null][] = [
    ["nothing, for comparison", null],
    ["zip of 200 articles", zipOf(200)],
    ["XLIFF, 5,000 sentences", xliffOf(5_000)],
    ["XLIFF, 20,000 sentences", xliffOf(20_000)],
  ];
  const figures: Figure[] = [];
  for (const [index, [what, file]] of loads.entries()) {
    figures.push(...(await measured(newsroom, what, file)));
    progress("jobs", index + 1, loads.length);
  }
  report("jobs", figures, process.argv.includes("--json"));
} finally {
  await newsroom.close();
  rmSync(folder, { recursive: true });
}

/** Brings a file in while somebody saves one sentence again and again; without one, ten seconds of saving alone. */
async function measured(room: BenchNewsroom, what: string, file: File | null): Promise<Figure[]> {
  const cookie = await room.editor();
  const { id: savedOn, segmentIds } = await room.article(cookie, 5);
  let isOver = false;
  const saving = saveOn(room, cookie, segmentIds[0] ?? "", () => isOver);
  const memory = watchMemory(room);
  const began = performance.now();
  const from = Date.now();
  if (file) await untilEnded(room, await asked(room, cookie, file));
  else await wait(10_000);
  const seconds = (performance.now() - began) / 1000;
  const to = Date.now();
  if (file) await untilChecked(room, savedOn);
  const checkedAt = Date.now();
  isOver = true;
  const saves = await saving;
  const figure = (name: string, value: number, unit: string, budget: number | null = null) => {
    return { what: `${what}: ${name}`, value, unit, budget };
  };
  return [
    ...(file ? [figure("asked to done", seconds, "s")] : []),
    figure("server's memory at most", memory(), "MB"),
    figure("longest stall until it is done", longestStall(from, to), "ms"),
    ...(file ? [figure("longest stall of what follows it", longestStall(to, checkedAt), "ms")] : []),
    figure("a save meanwhile, p50", percentile(saves, 0.5), "ms"),
    figure("a save meanwhile, p95", percentile(saves, 0.95), "ms"),
  ];
}

async function saveOn(room: BenchNewsroom, cookie: string, segmentId: string, isOver: () => boolean) {
  const times: number[] = [];
  for (let baseVersion = 1; !isOver(); baseVersion += 1) {
    const began = performance.now();
    const body = { baseVersion, text: `The committee adjourned for the ${baseVersion}th time.`, marks: [] };
    const answer = await room.post(`/api/v1/segments/${segmentId}/save`, cookie, body);
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`A save was refused: ${answer.status}`);
    times.push(performance.now() - began);
    await wait(pause);
  }
  return times;
}

async function asked({ instance, deskId }: BenchNewsroom, cookie: string, file: File): Promise<string> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ deskId, sourceLanguage: "fr", targetLanguage: "en" })) {
    form.set(name, value);
  }
  if (file.name.endsWith(".xlf")) form.set("articles", "0");
  form.set("file", file);
  const init = { method: "POST", headers: { cookie, origin: instance.url }, body: form };
  const answer = await fetch(`${instance.url}/api/v1/jobs/bring-in`, init);
  if (!answer.ok) throw new Error(`The job was refused: ${await answer.text()}`);
  return (await answer.json()).id;
}

async function untilEnded({ database }: BenchNewsroom, jobId: string): Promise<void> {
  const isOver = async () => {
    const { rows } = await database.query("SELECT state, refused, problem FROM job WHERE id = $1", [jobId]);
    const [job] = rows;
    if (job.refused > 0) throw new Error("A part was refused");
    if (!["queued", "running", "done"].includes(job.state)) {
      throw new Error(`The job ended badly: ${JSON.stringify(job)}`);
    }
    return job.state === "done";
  };
  await until(isOver, "The job was not done");
}

/** Until every article has findings and can be searched, but the one that is saved on and on: what bringing in sets going. */
async function untilChecked({ database }: BenchNewsroom, savedOn: string): Promise<void> {
  const undone = `SELECT (SELECT count(*) FROM article WHERE checked_stamp IS NULL AND id <> $1)::int
                       + (SELECT count(*) FROM stale_text WHERE article_id <> $1)::int AS open`;
  const isOver = async () => (await database.query(undone, [savedOn])).rows[0].open === 0;
  await until(isOver, "The articles were not checked and made searchable");
}

/** Gives up after some time, so that what hangs is told and not waited for. */
async function until(isOver: () => Promise<boolean>, failure: string): Promise<void> {
  const end = performance.now() + longestWait;
  while (!(await isOver())) {
    if (performance.now() > end) throw new Error(`${failure} within ${longestWait / 1000} s`);
    await wait(50);
  }
}

/** The most the server's process held since now, in megabytes. */
function watchMemory({ instance }: BenchNewsroom): () => number {
  const { pid } = JSON.parse(readFileSync(join(instance.dataDirectory, "application.json"), "utf8"));
  let most = 0;
  const look = () => {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    most = Math.max(most, Number(kilobytes) / 1024);
  };
  look();
  const timer = setInterval(look, 50);
  return () => {
    clearInterval(timer);
    return most;
  };
}

/** How late the event loop was at worst between two instants, in milliseconds. */
function longestStall(from: number, to: number): number {
  const lines = readFileSync(loopFile, "utf8").trim().split("\n");
  const seen = lines.map((line) => line.split(" ").map(Number)).filter(([at = 0]) => at >= from && at <= to + 100);
  return Math.max(0, ...seen.map(([, delay = 0]) => delay));
}

function zipOf(count: number): File {
  const encoder = new TextEncoder();
  const files = Array.from({ length: count }, (_, index) => {
    const paragraphs = Array.from({ length: 12 }, (_, at) =>
      Array.from({ length: 4 }, (_, of) => benchSentence(index * 100 + at * 4 + of)).join(" "),
    );
    return [`article-${index}.md`, encoder.encode(`# Article ${index}\n\n${paragraphs.join("\n\n")}`)] as const;
  });
  return new File([new Uint8Array(zipSync(Object.fromEntries(files)))], "articles.zip");
}

function xliffOf(sentences: number): File {
  const unit = (at: number) =>
    `<unit id="u${at}"><segment><source>Le comité du point ${at} s'est réuni mardi et s'est séparé sans voter.</source><target>${benchSentence(at)}</target></segment></unit>`;
  const units = Array.from({ length: sentences }, (_, at) => unit(at)).join("");
  const root = 'xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="fr" trgLang="en"';
  return new File([`<xliff ${root}><file id="f" original="Items">${units}</file></xliff>`], "items.xlf");
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
