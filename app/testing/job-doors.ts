import type { Door } from "#app/rights-matrix";
import { bringInByJob, exportByJob, onOwnJob, ownJob, resultOfOwnJob } from "#app/testing/knocks-jobs";

/** The doors of jobs. Those of one job are knocked at by its owner; that they are closed to others is lib/jobs' to test. */
export const jobDoors: Readonly<Record<string, Door>> = {
  "POST /api/v1/jobs/bring-in": { least: "reviewer", call: bringInByJob },
  "POST /api/v1/jobs/export": { least: "reader", call: exportByJob },
  "GET /api/v1/jobs/[jobId]": { least: "reader", reads: true, call: ownJob },
  "GET /api/v1/jobs/[jobId]/result": { least: "reader", reads: true, call: resultOfOwnJob },
  "POST /api/v1/jobs/[jobId]/cancel": {
    least: "reader",
    call: async (world) => onOwnJob(world, await import("#app/api/v1/jobs/[jobId]/cancel/route")),
  },
  "POST /api/v1/jobs/[jobId]/retry": {
    least: "reader",
    call: async (world) => onOwnJob(world, await import("#app/api/v1/jobs/[jobId]/retry/route")),
  },
};
