/**
 * Says where to go and, on a first start, how to get in. A program that started us over a channel of its own gets the
 * same as a message.
 * @param {{ settings: import("./settings.mjs").Settings, databaseUrl: string, news: Awaited<ReturnType<typeof import("./newcomers.mjs").welcomeNewcomers>> }} options
 */
export function greet({ settings, databaseUrl, news }) {
  const { url, host, isDemo } = settings;
  console.log(`\nStet is at ${url} (started in ${(performance.now() / 1000).toFixed(1)} s). Ctrl-C stops it.`);
  if (host === "127.0.0.1")
    console.log("Only this machine can reach it; docs/self-hosting.md says how to let others in.");
  if (news && "setupLink" in news) {
    console.log(
      `\nMake the first administrator with this link (it works once, for seven days):\n\n  ${news.setupLink}\n`,
    );
  }
  if (news && "people" in news) {
    console.log("\nThe demo newsroom. These passwords are shown this once:\n");
    for (const { name, email, role, password } of news.people) {
      console.log(`  ${role.padEnd(9)} ${name.padEnd(22)} ${email.padEnd(30)} ${password}`);
    }
    console.log("");
  }
  if (isDemo && !news)
    console.log("There are people here already: the demo newsroom is filled on an empty start only.");
  process.send?.({ url, databaseUrl, ...news });
}
