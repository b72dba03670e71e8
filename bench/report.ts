import { type BenchRow } from './bench-row';

const HEADINGS = ['what', 'value', 'budget', 'within'] as const;

/** The rows as an aligned table for a terminal. */
export function asTable(rows: readonly BenchRow[]): string {
  const lines = [HEADINGS, ...rows.map(cellsOf)];
  const widths = HEADINGS.map((_, column) =>
    Math.max(...lines.map((cells) => cells[column]?.length ?? 0)),
  );
  return lines
    .map((cells) =>
      cells
        .map((cell, column) => pad(cell, widths[column] ?? 0, column))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The rows as JSON: an array of `{name, value, unit, budget, within}`. */
export function asJson(rows: readonly BenchRow[]): string {
  return JSON.stringify(rows, null, 2);
}

function cellsOf({ name, value, unit, budget, within }: BenchRow): readonly string[] {
  return [
    name,
    value === null ? '-' : `${written(value)} ${unit}`,
    budget === null ? '-' : `${budget} ${unit}`,
    within === null ? '-' : within ? 'yes' : 'NO',
  ];
}

function written(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(1);
}

function pad(cell: string, width: number, column: number): string {
  const isNumber = column === 1 || column === 2;
  return isNumber ? cell.padStart(width) : cell.padEnd(width);
}
