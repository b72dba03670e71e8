import type { Locator } from 'playwright-core';

/** A day (`2026-05-12`) as pages and messages write it: `12 May 2026`. */
export function spokenDay(day: string): string {
  return wordDay(day, 'long');
}

/** Types a day (`2026-05-12`) into a date field and leaves its calendar closed. */
export async function typeDay(form: Locator, label: string, day: string): Promise<void> {
  const field = form.getByRole('combobox', { name: label, exact: true });
  await field.fill(wordDay(day, 'short'));
  await field.press('Enter');
}

/** Picks the one option of a searchable list that has these words. */
export async function pick(form: Locator, label: string, words: string): Promise<void> {
  const field = form.getByRole('combobox', { name: label, exact: true });
  await field.fill(words);
  await field.press('Enter');
}

function wordDay(day: string, month: 'long' | 'short'): string {
  const format: Intl.DateTimeFormatOptions = { day: 'numeric', month, year: 'numeric' };
  // British English abbreviates September with four letters; the date field reads three.
  const locale = month === 'short' ? 'en-US' : 'en-GB';
  const parts = new Intl.DateTimeFormat(locale, { ...format, timeZone: 'UTC' }).formatToParts(
    new Date(day),
  );
  return (['day', 'month', 'year'] as const)
    .map((type) => parts.find((part) => part.type === type)?.value ?? '')
    .join(' ');
}
