import type { PlanSheet, SheetTable } from './plan-sheet';

/**
 * A customer plan as plain text for an e-mail (CP-5). Each value has a line of its own, so that a line that
 * reads from right to left does not turn its neighbours around.
 *
 * @param sheet - The plan in words.
 */
export function planAsText(sheet: PlanSheet): string {
  const heading = [sheet.title, sheet.stamp].join('\n');
  return [heading, tableAsText(sheet.coming), tableAsText(sheet.owed)].join('\n\n') + '\n';
}

function tableAsText({ columns, rows, empty }: SheetTable): string {
  const [heading, ...labels] = columns;
  const underlined = `${heading}\n${'-'.repeat(heading.length)}`;
  if (rows.length === 0) return `${underlined}\n${empty}`;
  return [underlined, ...rows.map((cells) => rowAsText(cells, labels))].join('\n\n');
}

function rowAsText([what = '', ...others]: readonly string[], labels: readonly string[]): string {
  const facts = labels.flatMap((label, column) => {
    const fact = others[column] ?? '';
    return fact === '' ? [] : [`  ${label}: ${fact}`];
  });
  return [what, ...facts].join('\n');
}
