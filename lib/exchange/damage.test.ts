import fc from "fast-check";
import { describe, expect, it } from "vitest";
import en from "#messages/en/problem";
import { anyDamages, damaged } from "./testing/any-damage";
import { goodFiles } from "./testing/good-files";
import { type HostileFormat, hostileFiles, refusalOf } from "./testing/hostile-case";

/** Damaged files of each format; more of them: `STET_FUZZ_RUNS=20000 npx vitest run lib/exchange/damage.test.ts`. */
const numRuns = Number(process.env.STET_FUZZ_RUNS ?? 150);
const patience = 60_000 + numRuns * 60;

describe("a damaged file is read, or refused with a sentence", () => {
  it.each(Object.keys(hostileFiles) as HostileFormat[])(
    "%s",
    async (format) => {
      const files = await goodFiles(format);
      fc.assert(
        fc.property(fc.constantFrom(...files), anyDamages, (whole, damages) => {
          const problem = refusalOf(format, damaged(whole, damages));
          if (problem === null) return;
          expect(problem.code).toBe("invalid");
          expect(en).toHaveProperty(problem.message);
        }),
        { numRuns },
      );
    },
    patience,
  );
});
