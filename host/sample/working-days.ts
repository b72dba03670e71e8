const DAY = 86_400_000;

/** A calendar day, `yyyy-MM-dd`, moved by working days (Monday to Friday); 0 gives the day itself. */
export function moveWorkingDays(day: string, workingDays: number): string {
  let at = Date.parse(`${day}T00:00:00Z`);
  const step = workingDays < 0 ? -DAY : DAY;
  for (let left = Math.abs(workingDays); left > 0;) {
    at += step;
    const weekday = new Date(at).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return new Date(at).toISOString().slice(0, 10);
}
