import { customerLanguageSchema } from '#domain/delivery/delivery';

/** Longer than any short name: `mar` for March is one, also where the platform writes `mars` or `März`. */
const SHORT = 3;

/**
 * The number of a month, 1 to 12, by its name in one of the languages of customer plans, in full or short.
 *
 * @param name - As typed: `March`, `März`, `Sept.`, `févr`.
 * @returns Nothing for a word that is no month, or that names two: `jui` is June or July in French.
 */
export function monthNumber(name: string): number | undefined {
  return MONTHS.get(plain(name));
}

/** Whether a word is a day of the week: `Tuesday`, `Di.`. */
export function isWeekday(word: string): boolean {
  return WEEKDAYS.has(plain(word));
}

const MONTHS = monthsByName();
const WEEKDAYS = new Set(
  Array.from({ length: 7 }, (_, index) => new Date(Date.UTC(2026, 0, 4 + index))).flatMap((day) =>
    namesOf(day, 'weekday'),
  ),
);

function monthsByName(): ReadonlyMap<string, number> {
  const months = new Map<string, number>();
  const ambiguous = new Set<string>();
  for (let month = 1; month <= 12; month += 1) {
    const names = namesOf(new Date(Date.UTC(2026, month - 1, 15)), 'month');
    for (const name of [...names, ...names.map((long) => long.slice(0, SHORT))]) {
      if ((months.get(name) ?? month) !== month) ambiguous.add(name);
      months.set(name, month);
    }
  }
  return new Map([...months].filter(([name]) => !ambiguous.has(name)));
}

function namesOf(day: Date, part: 'month' | 'weekday'): readonly string[] {
  return customerLanguageSchema.options.flatMap((language) =>
    (['long', 'short'] as const).map((length) =>
      plain(new Intl.DateTimeFormat(language, { [part]: length, timeZone: 'UTC' }).format(day)),
    ),
  );
}

/** Without accents, dots and capitals, which people type or leave out. */
function plain(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase();
}
