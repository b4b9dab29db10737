/** Next calls this once when the server starts: from now on it takes jobs up. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { jobHub } = await import("#lib/jobs/commands/job-hub");
  jobHub().work();
}
