import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';

import type { PlanSheet, SheetTable } from './plan-sheet';

type Node = Parameters<typeof toMarkdown>[0];
type Block = Extract<Node, { type: 'root' }>['children'][number];
type Row = Extract<Node, { type: 'table' }>['children'][number];
type Text = Extract<Node, { type: 'text' }>;

/**
 * A customer plan as Markdown with tables of the GitHub flavour (CP-5). Pipes, back-ticks and tags that
 * people typed are escaped by the writer, so that a reader's program prints them as typed.
 *
 * @param sheet - The plan in words.
 */
export function planAsMarkdown(sheet: PlanSheet): string {
  return toMarkdown(
    {
      type: 'root',
      children: [
        { type: 'heading', depth: 2, children: [text(sheet.title)] },
        { type: 'paragraph', children: [text(sheet.stamp)] },
        ...blocksOf(sheet.coming),
        ...blocksOf(sheet.owed),
      ],
    },
    {
      extensions: [gfmTableToMarkdown()],
      bullet: '-',
      // Struck-through text is of the same flavour as tables, but the writer does not know it.
      unsafe: [{ character: '~', inConstruct: 'phrasing' }],
    },
  );
}

function blocksOf({ columns, rows, empty }: SheetTable): readonly Block[] {
  if (rows.length > 0) return [{ type: 'table', children: [rowOf(columns), ...rows.map(rowOf)] }];
  return [
    { type: 'heading', depth: 3, children: [text(columns[0])] },
    { type: 'paragraph', children: [text(empty)] },
  ];
}

function rowOf(cells: readonly string[]): Row {
  return {
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: [text(cell)] })),
  };
}

function text(value: string): Text {
  return { type: 'text', value };
}
