/**
 * The environment for a test run: what a developer has set for their own Stet must not reach it, least of all the
 * address of their database.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {NodeJS.ProcessEnv}
 */
export function testEnvironment(environment) {
  const ours =
    /^(STET_|NEXTAUTH_|SMTP_|OIDC_|GITHUB_(ID|SECRET)$|GOOGLE_|DATABASE_URL$|MAIL_FROM$|PORT$|HOST$|HOSTNAME$|NODE_ENV$|NODE_OPTIONS$|FORCE_COLOR$)/;
  const kept = Object.fromEntries(Object.entries(environment).filter(([name]) => !ours.test(name)));
  // An empty name: no file of settings is read.
  return { ...kept, NODE_ENV: "test", TZ: "Asia/Kathmandu", STET_ENV_FILE: "" };
}
