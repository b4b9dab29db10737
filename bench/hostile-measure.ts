import { readFileSync, writeFileSync } from "node:fs";
import { type HostileFormat, refusalOf } from "#lib/exchange/testing/hostile-case";
import { peakMegabytes } from "./peak-memory";

// What one hostile file costs, in a process of its own: node hostile-measure.ts <format> <file> <a small good file>.
const [format = "text", file = "", small = ""] = process.argv.slice(2);
const bytes = new Uint8Array(readFileSync(file));
// What is measured is the work, not the first use of the code.
refusalOf(format as HostileFormat, new Uint8Array(readFileSync(small)));
const before = peakMegabytes();
const [began, spent] = [performance.now(), process.cpuUsage()];
const problem = refusalOf(format as HostileFormat, bytes);
const { user, system } = process.cpuUsage(spent);
// The less of the two: where others use the machine, time passes without work.
const ms = Math.round(Math.min(performance.now() - began, (user + system) / 1000));
const refusal = problem && { code: problem.code, message: problem.message, values: problem.values };
writeFileSync(1, JSON.stringify({ refusal, ms, megabytes: Math.max(0, peakMegabytes() - before) }));
