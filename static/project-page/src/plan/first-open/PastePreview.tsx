import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import type { ReactElement } from 'react';

import { assertNever } from '#domain/shared/assert-never';
import { englishDay } from '#i18n/english-time';
import { proposalMessages } from '#i18n/proposal-messages';

import { DataTable } from '../../../../shared/DataTable';

import type { PastedRow, PasteProblem } from './parse-pasted-list';

/** The pasted rows as they were understood, each with its problem (ux.md "First open"). */
export function PastePreview({ rows }: { readonly rows: readonly PastedRow[] }): ReactElement {
  const problems = rows.filter((row) => row.problem !== undefined).length;
  if (rows.length === 0) return <Text as="p">{proposalMessages.pasteEmpty}</Text>;
  return (
    <Stack space="space.100">
      <DataTable
        caption={proposalMessages.pastePreview}
        columns={proposalMessages.pasteColumns}
        rows={rows.map((row) => ({ key: String(row.number), cells: cellsOf(row) }))}
      />
      {problems > 0 && <Text as="p">{proposalMessages.pasteRowsLeftOut(problems)}</Text>}
    </Stack>
  );
}

function cellsOf(row: PastedRow): readonly string[] {
  const number = String(row.number);
  if (row.problem !== undefined) {
    const [outcome = '', day = '', owner = '', provides = ''] = row.cells;
    return [number, outcome, day, owner, provides, wordProblem(row.problem)];
  }
  const { statement, target, ownerName, provides } = row.outcome;
  const day = target === undefined ? '' : englishDay(target);
  return [number, statement, day, ownerName, provides, ''];
}

function wordProblem(problem: PasteProblem): string {
  const words = proposalMessages.pasteErrors;
  switch (problem.kind) {
    case 'no-outcome':
      return words['no-outcome'];
    case 'too-long':
      return words['too-long'](proposalMessages.pasteColumnNames[problem.column], problem.maximum);
    case 'no-day':
    case 'two-days':
      return words[problem.kind](problem.text);
    case 'too-many-columns':
      return words['too-many-columns'](problem.columns);
    default:
      return assertNever(problem);
  }
}
