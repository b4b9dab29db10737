/** MQM's severities, lightest first. Names and definitions are in the message files. */
export const severities = ["neutral", "minor", "major", "critical"] as const;
export type Severity = (typeof severities)[number];
