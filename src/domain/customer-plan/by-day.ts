import type { CalendarDate } from '../shared/calendar-date';

/**
 * Comparison for sorting lines by their day; lines without a day come last. Lines of one day compare as
 * equal, so that a stable sort keeps the order they had.
 *
 * @param dayOf - The day of a line.
 */
export function byDay<Line>(
  dayOf: (line: Line) => CalendarDate | undefined,
): (one: Line, other: Line) => number {
  return (one, other) => {
    const [first, second] = [dayOf(one), dayOf(other)];
    if (first === second) return 0;
    if (first === undefined) return 1;
    if (second === undefined) return -1;
    return first < second ? -1 : 1;
  };
}
