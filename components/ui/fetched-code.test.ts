import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fetchedCode } from "./fetched-code";

const unfetched = () => Object.assign(new Error("Failed to load a chunk"), { name: "ChunkLoadError" });

describe("code in a file of its own", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("is asked for again until it can be had", async () => {
    const load = vi.fn(async () => "there");
    load.mockRejectedValueOnce(unfetched()).mockRejectedValueOnce(unfetched());
    const code = fetchedCode(load);
    await vi.runAllTimersAsync();
    expect(await code).toBe("there");
    expect(load).toHaveBeenCalledTimes(3);
  });

  it("is an error at once where it breaks by itself, and in the end where it never comes", async () => {
    await expect(fetchedCode(async () => Promise.reject(new TypeError("broken")))).rejects.toThrow("broken");
    const never = expect(fetchedCode(async () => Promise.reject(unfetched()))).rejects.toThrow("Failed to load");
    await vi.runAllTimersAsync();
    await never;
  });
});
