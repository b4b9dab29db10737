import { hasCodes } from "#lib/text/code";
import { plainRuns } from "#lib/text/run";
import { RunText } from "./run-text";

/** Words of a text whose codes are seen as such. */
export function CodedWords({ text }: Readonly<{ text: string }>) {
  return hasCodes(text) ? <RunText runs={plainRuns({ text, marks: [] })} /> : text;
}
