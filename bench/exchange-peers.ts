import { spawnSync } from "node:child_process";
import { z } from "zod";

/** What a peer spends on a file, in a process of its own: without its own start where it can tell it apart. */
const cost = z.object({ ms: z.number(), megabytes: z.number() });
export type Cost = z.output<typeof cost>;

/** The Python that Debian's translate-toolkit is for. */
export const python = ["/usr/bin/python3", "python3"].find(
  (one) => spawnSync(one, ["-c", "import translate"]).status === 0,
);
const hasPandoc = spawnSync("pandoc", ["--version"]).status === 0;
const anyPython = python ?? (spawnSync("python3", ["--version"]).status === 0 ? "python3" : undefined);

/** Peers that are not here, and why. */
export const absent: readonly string[] = [
  ...(python ? [] : ["translate-toolkit: no Python here has it (apt-get install translate-toolkit)"]),
  ...(hasPandoc && anyPython ? [] : ["pandoc: it is not here, or no Python that would measure it"]),
];

const pandocNames: Readonly<Record<string, string>> = { docx: "docx", html: "html", markdown: "commonmark" };
const toolkitStores: Readonly<Record<string, string>> = {
  tmx: "tmx.tmxfile",
  tbx: "tbx.tbxfile",
  "xliff 1.2": "xliff.xlifffile",
  csv: "csvl10n.csvfile",
};

/** Which peers read and write a format. */
export function peersOf(format: string): readonly string[] {
  return [
    ...(format.startsWith("xliff ") ? ["xliff (npm)"] : []),
    ...(hasPandoc && anyPython && format in pandocNames ? ["pandoc"] : []),
    ...(python && format in toolkitStores ? ["translate-toolkit"] : []),
  ];
}

/** What pandoc or translate-toolkit spends on reading or writing a file; null, and said, when it fails. */
export function peerCost(by: string, what: "read" | "write", format: string, file: string): Cost | null {
  const program = by === "pandoc" ? pandocProgram : toolkitProgram;
  const name = by === "pandoc" ? pandocNames[format] : toolkitStores[format];
  const run = (by === "pandoc" ? anyPython : python) ?? "";
  const { stdout, stderr, status } = spawnSync(run, ["-c", program, what, name ?? "", file], { encoding: "utf8" });
  if (status === 0) return cost.parse(JSON.parse(stdout));
  console.error(`${by}, ${what} ${format}: ${stderr.trim().split("\n").at(-1)}`);
  return null;
}

const toolkitProgram = `
import sys, time, json, importlib, resource
what, name, path = sys.argv[1:4]
module, kind = name.split(".")
store = getattr(importlib.import_module("translate.storage." + module), kind)
text = open(path, "rb").read()
peak = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
read = store.parsestring(text) if what == "write" else None
before, began = peak(), time.perf_counter()
bytes(read) if what == "write" else store.parsestring(text)
print(json.dumps({"ms": round((time.perf_counter() - began) * 1000), "megabytes": peak() - before}))
`;

/** Its start is part of it, some 50 ms; written from its own JSON. */
const pandocProgram = `
import sys, time, json, subprocess, resource
what, name, path = sys.argv[1:4]
command = ["pandoc", "-f", name, "-t", "json", path]
if what == "write":
    read = subprocess.run(command, capture_output=True, check=True).stdout
    command, given = ["pandoc", "-f", "json", "-t", name, "-o", "-"], read
else:
    given = None
began = time.perf_counter()
subprocess.run(command, input=given, capture_output=True, check=True)
ms = round((time.perf_counter() - began) * 1000)
print(json.dumps({"ms": ms, "megabytes": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024}))
`;
