const INSTANT = new Intl.DateTimeFormat('en-GB', {
  day: '2-digit',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZone: 'UTC',
});

/** An instant of the host's clock, in UTC: `21 Nov, 11:20:03`. */
export function wordInstant(instant: string): string {
  return INSTANT.format(new Date(instant));
}

/** `0.4 ms`, `12 ms`, `1.3 s`. */
export function wordDuration(milliseconds: number): string {
  if (milliseconds >= 1_000) return `${(milliseconds / 1_000).toFixed(1)} s`;
  return milliseconds >= 10 ? `${Math.round(milliseconds)} ms` : `${milliseconds.toFixed(1)} ms`;
}

/** `312 B`, `4.2 kB`. */
export function wordBytes(bytes: number): string {
  return bytes < 1_000 ? `${bytes} B` : `${(bytes / 1_000).toFixed(1)} kB`;
}

/** `1 call`, `3 calls`. */
export function wordCount(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}
