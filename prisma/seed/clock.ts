const minute = 60_000;
const now = Date.now;

/** How far, in milliseconds, the demo's past lies behind the present. */
let behind = 0;

// The commands ask the clock themselves, and the record cannot be rewritten: so the demo's past is told while it is made.
globalThis.Date = new Proxy(Date, {
  construct: (date, given) => (given.length === 0 ? new date(now() - behind) : Reflect.construct(date, given)),
  get: (date, key) => (key === "now" ? () => now() - behind : Reflect.get(date, key)),
});

/** From here on it is so many minutes ago: a newsroom where everything happened at once is none. */
export function itIsMinutesAgo(minutes: number): void {
  behind = minutes * minute;
}

/** Time passes, as it does for people: half a second a word, but never less than a moment. */
export function timePasses(text: string): void {
  behind -= 4000 + text.split(/\s+/).length * 500;
}

/** It is now again. */
export function itIsNow(): void {
  behind = 0;
}
