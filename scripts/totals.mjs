/** @typedef {{ passed: number, failed: number, skipped: number }} Total */

/** @type {Total} */
export const onePassed = { passed: 1, failed: 0, skipped: 0 };
/** @type {Total} */
export const oneFailed = { passed: 0, failed: 1, skipped: 0 };

/**
 * @param {readonly Total[]} totals
 * @returns {Total}
 */
export function addUp(totals) {
  return totals.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** The closing line of a test run.
 * @param {Total} total
 */
export function tell({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/**
 * Totals of Vitest's JSON report. A file that could not be loaded is one failure; so is a run that ended badly
 * although every test it told of passed.
 * @param {unknown} report
 * @param {number} code the runner's exit code
 * @returns {Total}
 */
export function countVitest(report, code) {
  const {
    numPassedTests = 0,
    numFailedTests = 0,
    numPendingTests = 0,
    numTodoTests = 0,
    testResults = [],
  } = /** @type {{ numPassedTests?: number, numFailedTests?: number, numPendingTests?: number, numTodoTests?: number, testResults?: { status: string, assertionResults: unknown[] }[] }} */ (
    report ?? {}
  );
  const unloaded = testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  return failIfCrashed(
    { passed: numPassedTests, failed: numFailedTests + unloaded.length, skipped: numPendingTests + numTodoTests },
    code,
  );
}

/**
 * Totals of Playwright's JSON report, by the same rules.
 * @param {unknown} report
 * @param {number} code
 * @returns {Total}
 */
export function countPlaywright(report, code) {
  const { stats: { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = {} } =
    /** @type {{ stats?: { expected?: number, flaky?: number, unexpected?: number, skipped?: number } }} */ (
      report ?? {}
    );
  return failIfCrashed({ passed: expected + flaky, failed: unexpected, skipped }, code);
}

/**
 * @param {Total} total
 * @param {number} code
 * @returns {Total}
 */
function failIfCrashed(total, code) {
  const hasFailedSilently = code !== 0 && total.failed === 0;
  const hasRunNothing = code === 0 && total.passed + total.failed === 0;
  return hasFailedSilently || hasRunNothing ? { ...total, failed: 1 } : total;
}
