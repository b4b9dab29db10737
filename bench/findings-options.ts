import { type Detector, detectors } from "#lib/checks/finding";

export type Options = Readonly<{
  files: readonly string[];
  /** BCP 47; null where the file has to tell. */
  source: string | null;
  target: string | null;
  detector: Detector | null;
  /** A file with a desk's terms, as the application takes it in. */
  terms: string | null;
  /** Rows of a file without documents that are read as one article. */
  rows: number;
  isJson: boolean;
  /** Prints every finding of files with many articles too. */
  isList: boolean;
  isClean: boolean;
  isSpeed: boolean;
  isPeers: boolean;
}>;

export function readOptions(args: readonly string[]): Options {
  const values = new Map<string, string>();
  const flags = new Set<string>();
  const files: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? "";
    if (valued.has(arg)) {
      const value = args[at + 1];
      if (value === undefined) throw new Error(`${arg} needs a value.`);
      values.set(arg, value);
      at += 1;
    } else if (plain.has(arg)) flags.add(arg);
    else if (arg.startsWith("--")) throw new Error(`There is no ${arg}. There are: ${[...valued, ...plain].join(" ")}`);
    else files.push(arg);
  }
  return {
    files,
    source: values.get("--source") ?? null,
    target: values.get("--target") ?? null,
    detector: detectorOf(values.get("--detector")),
    terms: values.get("--terms") ?? null,
    rows: Math.max(1, Math.floor(Number(values.get("--rows") ?? 25)) || 25),
    isJson: flags.has("--json"),
    isList: flags.has("--list"),
    isClean: flags.has("--clean"),
    isSpeed: flags.has("--speed"),
    isPeers: flags.has("--peers"),
  };
}

const valued: ReadonlySet<string> = new Set(["--source", "--target", "--detector", "--rows", "--terms"]);
const plain: ReadonlySet<string> = new Set(["--json", "--list", "--clean", "--speed", "--peers"]);

function detectorOf(name: string | undefined): Detector | null {
  if (name === undefined) return null;
  const found = detectors.find((detector) => detector === name);
  if (!found) throw new Error(`There is no detector "${name}". There are: ${detectors.join(", ")}`);
  return found;
}
