/** What a clock on the wall shows in a time zone, `2017-02-17 21:30`, with nothing but `Intl`. */
export function wallClock(timeZone: string, milliseconds: number): string {
  // Swedish dates are written as ISO has them.
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).format(milliseconds);
}

/** The day of the week of a day `yyyy-MM-dd`; Sunday is 0. */
export function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** A day some days later. */
export function plusDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}
