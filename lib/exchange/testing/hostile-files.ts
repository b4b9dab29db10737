import { type HostileCase, type HostileFormat, hostile, hostileFiles } from "./hostile-case";
import { hostileText } from "./hostile-text";
import { hostileXliff } from "./hostile-xliff";
import { hostileXml } from "./hostile-xml";
import { hostileZips } from "./hostile-zip";

const fiftyMegabytes = 50 * 1_048_576;
const formats = Object.keys(hostileFiles) as HostileFormat[];

/** Every hostile file, by format and attack: each is refused for what it is, or read as what it says. */
export const hostileSet: readonly HostileCase[] = [
  ...formats.map((format) =>
    hostile(format, "50 MB", () => new Uint8Array(fiftyMegabytes).fill(0x20), "importTooLarge", { megabytes: 10 }),
  ),
  ...hostileText,
  ...hostileZips,
  ...hostileXml,
  ...hostileXliff,
];
