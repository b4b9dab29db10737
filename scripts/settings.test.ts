import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readSettings } from "#scripts/settings";
import { testEnvironment } from "#scripts/test-environment";

beforeEach(() => {
  for (const name of ["PORT", "HOST", "STET_URL", "NEXTAUTH_URL", "DATABASE_URL", "STET_DATA", "STET_BUILD_DIR"]) {
    vi.stubEnv(name, "");
  }
  vi.stubEnv("STET_ENV_FILE", "");
});
afterEach(() => vi.unstubAllEnvs());

describe("the settings of a start", () => {
  it("are for this machine only until people have been told an address", () => {
    expect(readSettings([])).toMatchObject({ port: 3000, host: "127.0.0.1", url: "http://localhost:3000" });
    vi.stubEnv("STET_URL", "https://stet.example.org/");
    expect(readSettings([])).toMatchObject({ host: "0.0.0.0", url: "https://stet.example.org" });
  });

  it("let HOST decide who is let in", () => {
    vi.stubEnv("HOST", "0.0.0.0");
    expect(readSettings([]).host).toBe("0.0.0.0");
  });

  it.each(["0", "65536", "3000.5", "web"])("refuse the port %s", (port) => {
    vi.stubEnv("PORT", port);
    expect(() => readSettings([])).toThrow(/not a port/);
  });

  it.each(["stet.example.org", "ftp://stet.example.org", "http://"])("refuse the address %s", (url) => {
    vi.stubEnv("STET_URL", url);
    expect(() => readSettings([])).toThrow(/not an address/);
  });

  it("refuse an option they do not know, rather than overlook it", () => {
    expect(readSettings(["--demo"]).isDemo).toBe(true);
    expect(() => readSettings(["--dmeo"])).toThrow(/not known/);
  });
});

describe("the environment of a test run", () => {
  it("knows nothing of a developer's own Stet", () => {
    const theirs = {
      DATABASE_URL: "postgresql://live",
      SMTP_URL: "smtp://live",
      STET_DATA: "/live",
      PORT: "80",
      PATH: "/bin",
    };
    expect(testEnvironment({ ...theirs, NODE_ENV: "production" })).toEqual({
      PATH: "/bin",
      NODE_ENV: "test",
      TZ: "Asia/Kathmandu",
      STET_ENV_FILE: "",
    });
  });
});
