import Papa from 'papaparse';

import { type DraftSource, MOST_COLUMNS } from './draft';
import { parsePastedDay } from './parse-pasted-day';

/** First cells that make a first row the names of the columns. */
const HEADINGS = ['outcome', 'milestone', 'what'];

/** In no text that a person copies. */
const NO_DELIMITER = '\u001F';

type Cells = readonly string[];

/**
 * Reads rows that a person copied from a sheet: outcome, day, owner, what the customer provides;
 * separated by tab, semicolon or comma. A list without columns is one outcome a line, commas and all. Empty rows
 * are skipped and a row of column names is too; rows are numbered as pasted, from 1. A cell of several lines,
 * which a sheet puts in quotation marks, stays one cell.
 *
 * @param text - As pasted.
 */
export function parsePastedList(text: string): readonly DraftSource[] {
  const seen = new Map<string, number>();
  return split(text, delimiterOf(text))
    .map((cells, index) => ({ cells, row: index + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .filter(({ cells }, position) => position > 0 || !isHeading(cells))
    .map(({ cells, row }) => {
      const content = cells.join(NO_DELIMITER);
      const times = (seen.get(content) ?? 0) + 1;
      seen.set(content, times);
      return { ...readRow(cells), row, key: `${content}${NO_DELIMITER}${times}` };
    });
}

/**
 * Tab when there is one: a text copied from a sheet has tabs, and commas inside its cells. Else the separator behind
 * which most rows have a day or nothing; a comma that is followed by words belongs to a sentence.
 */
function delimiterOf(text: string): string {
  if (text.includes('\t')) return '\t';
  const [best] = [';', ',']
    .map((delimiter) => ({ delimiter, rows: split(text, delimiter).filter(hasColumns).length }))
    .filter(({ rows }) => rows > 0)
    .sort((one, other) => other.rows - one.rows);
  return best?.delimiter ?? NO_DELIMITER;
}

function hasColumns(cells: Cells): boolean {
  const [, second] = cells;
  if (second === undefined) return false;
  return isHeading(cells) || parsePastedDay(second).kind !== 'none';
}

function isHeading(cells: Cells): boolean {
  return HEADINGS.includes((cells[0] ?? '').toLowerCase());
}

function split(text: string, delimiter: string): readonly Cells[] {
  const { data } = Papa.parse<string[]>(withTypedQuotes(text, delimiter), { delimiter });
  return data.map((cells) => cells.map((cell) => cell.trim()));
}

/**
 * A sheet puts a cell of several lines in quotation marks, and leaves alone those that a person typed:
 * `"Fast" reports run`. Without this such a mark would swallow all rows up to the next one.
 */
function withTypedQuotes(text: string, delimiter: string): string {
  const start = `(^|${delimiter}|\\n)`;
  const quoted = `"[^"]*(?:""[^"]*)*"(?=${delimiter}|\\r?\\n|$)`;
  const typed = `"[^${delimiter}\\n]*`;
  return text.replace(
    new RegExp(`${start}(?:${quoted}|(${typed}))`, 'g'),
    (cell: string, before: string, typedCell: string | undefined) =>
      typedCell === undefined ? cell : `${before}"${typedCell.replaceAll('"', '""')}"`,
  );
}

function readRow(cells: Cells): Pick<DraftSource, 'fields' | 'problems'> {
  const [statement = '', dayText = '', ownerName = '', provides = ''] = cells;
  const day = parsePastedDay(onOneLine(dayText));
  const columns = cells.findLastIndex((cell) => cell !== '') + 1;
  return {
    fields: {
      statement: onOneLine(statement),
      evidence: '',
      customerWording: '',
      ownerName: onOneLine(ownerName),
      provides,
      ...(day.kind === 'day' ? { target: day.day } : {}),
    },
    problems: [
      ...(day.kind === 'none' ? [{ kind: 'no-day' as const, text: dayText }] : []),
      ...(day.kind === 'two' ? [{ kind: 'two-days' as const, text: dayText }] : []),
      ...(columns > MOST_COLUMNS ? [{ kind: 'too-many-columns' as const, columns }] : []),
    ],
  };
}

function onOneLine(cell: string): string {
  return cell.replace(/\s+/gu, ' ');
}
