/** MQM's severities, lightest first. */
export const severities = ["neutral", "minor", "major", "critical"] as const;
export type Severity = (typeof severities)[number];
