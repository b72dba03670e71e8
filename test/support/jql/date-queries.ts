import { ASKED_AT, type Asker, type ImportQuery, ZONES } from './import-query';
import { created, resolved, updated } from './raw-facts';
import { plusDays, wallClock, weekday } from './wall-clock';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** In which a work item of the file was created. */
const A_MINUTE = Date.parse('2012-11-15T18:51:00Z');

/** The days of the week so far, Sunday first, as the asker's wall shows them. */
function isThisWeek(asker: Asker, milliseconds: number): boolean {
  const today = wallClock(ZONES[asker], ASKED_AT).slice(0, 10);
  const sunday = plusDays(today, -weekday(today));
  const day = wallClock(ZONES[asker], milliseconds).slice(0, 10);
  return day >= sunday && day < plusDays(sunday, 7);
}

function day(asker: Asker, milliseconds: number): string {
  return wallClock(ZONES[asker], milliseconds).slice(0, 10);
}

/** The same words mean other instants for each asker. */
function datesOf(asker: Asker): readonly ImportQuery[] {
  const today = day(asker, ASKED_AT);
  return [
    [
      'created >= startOfDay() and created <= now()',
      (issue) => day(asker, created(issue)) === today && created(issue) <= ASKED_AT,
      asker,
    ],
    [
      'updated >= startOfDay("-1d") and updated <= endOfDay(-1)',
      (issue) => day(asker, updated(issue)) === plusDays(today, -1),
      asker,
    ],
    [
      'resolved >= startOfWeek() and resolved <= endOfWeek()',
      (issue) => resolved(issue) !== undefined && isThisWeek(asker, resolved(issue) ?? 0),
      asker,
    ],
    [
      'created >= startOfMonth(-1M) and created <= endOfMonth(-1)',
      (issue) => day(asker, created(issue)).startsWith('2017-01'),
      asker,
    ],
    [
      'created >= "2017-02-17" and created < "2017-02-17 12:00"',
      (issue) => {
        const at = wallClock(ZONES[asker], created(issue));
        return at >= '2017-02-17 00:00' && at < '2017-02-17 12:00';
      },
      asker,
    ],
    [
      `created = "${wallClock(ZONES[asker], A_MINUTE)}"`,
      (issue) => Math.floor(created(issue) / MINUTE) * MINUTE === A_MINUTE,
      asker,
    ],
  ];
}

/** Dates: as typed, as a period, as functions, for people in three time zones. */
export function dateQueries(): readonly ImportQuery[] {
  return [
    ...datesOf('ada'),
    ...datesOf('dev'),
    ...datesOf('carla'),
    [
      'created >= -3d and created <= 0d',
      (issue) => created(issue) >= ASKED_AT - 3 * DAY && created(issue) <= ASKED_AT,
    ],
    ['updated < "-52w 1d"', (issue) => updated(issue) < ASKED_AT - 365 * DAY],
    [
      'not resolved <= 2013-06-30',
      (issue) => (resolved(issue) ?? 0) > Date.parse('2013-06-29T22:00:00Z'),
    ],
    [
      'resolved is EMPTY or resolved > endOfYear("+3M")',
      (issue) =>
        resolved(issue) === undefined ||
        wallClock(ZONES.ada, resolved(issue) ?? 0) >= '2018-04-01 00:00',
    ],
  ];
}
