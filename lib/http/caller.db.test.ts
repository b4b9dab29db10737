import { describe, expect, it } from "vitest";
import { callerOf } from "./caller";

describe("the address of a caller", () => {
  it.each([
    ["192.0.2.7", "192.0.2.7"],
    ["::ffff:192.0.2.7", "192.0.2.7"],
    ["2001:db8::9", "2001:db8::9"],
  ])("is the other end of the line: %s", (peer, address) => {
    expect(callerOf(new Headers({ "x-stet-peer": peer })).address).toBe(address);
  });
  it("is not what anybody writes into X-Forwarded-For, where no proxy is trusted", () => {
    const headers = new Headers({ "x-stet-peer": "192.0.2.7", "x-forwarded-for": "198.51.100.1" });
    expect(callerOf(headers).address).toBe("192.0.2.7");
  });
  it("keeps a browser's name within bounds", () => {
    expect(callerOf(new Headers({ "user-agent": "x".repeat(9000) })).userAgent).toHaveLength(400);
  });
});
