import Papa from 'papaparse';

import type { CalendarDate } from '#domain/shared/calendar-date';

import { parsePastedDay } from './parse-pasted-day';

/** What is wrong with a pasted row; a row with a problem is left out. */
export type PasteProblem =
  | { readonly kind: 'no-outcome' }
  | { readonly kind: 'too-long'; readonly column: PasteColumn; readonly maximum: number }
  | { readonly kind: 'no-day'; readonly text: string }
  | { readonly kind: 'two-days'; readonly text: string }
  | { readonly kind: 'too-many-columns'; readonly columns: number };

/** A row that can be accepted. */
export type PastedOutcome = {
  readonly statement: string;
  readonly target?: CalendarDate;
  /** As typed; empty for nobody. */
  readonly ownerName: string;
  /** What the customer provides; empty for nothing. */
  readonly provides: string;
};

export type PastedRow =
  | { readonly number: number; readonly outcome: PastedOutcome; readonly problem?: undefined }
  | {
      readonly number: number;
      readonly cells: readonly string[];
      readonly problem: PasteProblem;
    };

const PASTE_COLUMNS = ['outcome', 'day', 'owner', 'provides'] as const;
export type PasteColumn = (typeof PASTE_COLUMNS)[number];

/** The longest texts that are stored (contracts of outcome and deliverable). */
const MAXIMUM: Readonly<Record<PasteColumn, number>> = {
  outcome: 255,
  day: 40,
  owner: 120,
  provides: 255,
};

/** First cells that make a first row the names of the columns. */
const HEADINGS = ['outcome', 'milestone', 'what'];

/**
 * Reads rows that a person copied from a sheet: outcome, day, owner, what the customer provides;
 * separated by tab, comma or semicolon. Empty rows are skipped and a row of column names is too; rows are
 * numbered as pasted, from 1.
 *
 * @param text - As pasted.
 */
export function parsePastedList(text: string): readonly PastedRow[] {
  const { data } = Papa.parse<string[]>(text, {
    // Tab first: a text copied from a sheet has tabs, and commas inside its cells.
    delimiter: text.includes('\t') ? '\t' : '',
    delimitersToGuess: [',', ';'],
    skipEmptyLines: false,
  });
  return data
    .map((cells, index) => ({ cells: cells.map((cell) => cell.trim()), number: index + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .filter(({ cells }, position) => position > 0 || !isHeading(cells))
    .map(({ cells, number }) => readRow(cells, number));
}

function isHeading(cells: readonly string[]): boolean {
  return HEADINGS.includes((cells[0] ?? '').toLowerCase());
}

function readRow(cells: readonly string[], number: number): PastedRow {
  const problem = shapeProblem(cells);
  if (problem !== undefined) return { number, cells, problem };
  const [statement = '', dayText = '', ownerName = '', provides = ''] = cells;
  const day = parsePastedDay(dayText);
  if (day.kind === 'none' || day.kind === 'two') {
    const kind = day.kind === 'none' ? 'no-day' : 'two-days';
    return { number, cells, problem: { kind, text: dayText } };
  }
  const target = day.kind === 'day' ? { target: day.day } : {};
  return { number, outcome: { statement, ownerName, provides, ...target } };
}

function shapeProblem(cells: readonly string[]): PasteProblem | undefined {
  const filled = cells.findLastIndex((cell) => cell !== '') + 1;
  if (filled > PASTE_COLUMNS.length) return { kind: 'too-many-columns', columns: filled };
  const tooLong = PASTE_COLUMNS.find(
    (column, position) => (cells[position] ?? '').length > MAXIMUM[column],
  );
  if (tooLong !== undefined) {
    return { kind: 'too-long', column: tooLong, maximum: MAXIMUM[tooLong] };
  }
  return (cells[0] ?? '') === '' ? { kind: 'no-outcome' } : undefined;
}
