import './plan-sheet.css';

import Heading from '@atlaskit/heading';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import type { ReactElement } from 'react';

import type { PlanSheet, SheetTable } from './export/plan-sheet';

type PlanSheetViewProps = {
  readonly sheet: PlanSheet;
  /** Of the plan's title, below the heading that it stands under. */
  readonly headingLevel: keyof typeof BELOW;
};

const BELOW = { h2: 'h3', h4: 'h5', h5: 'h6' } as const;

/** A customer plan as the customer reads it, in the colours of the page. */
export function PlanSheetView({ sheet, headingLevel }: PlanSheetViewProps): ReactElement {
  return (
    <div className="plan-sheet" lang={sheet.language}>
      <Stack space="space.200">
        <Stack space="space.050">
          <div dir="auto">
            <Heading size="small" as={headingLevel}>
              {sheet.title}
            </Heading>
          </div>
          <Text as="p" color="color.text.subtle">
            {sheet.stamp}
          </Text>
        </Stack>
        <SheetTableView table={sheet.coming} headingLevel={BELOW[headingLevel]} />
        <SheetTableView table={sheet.owed} headingLevel={BELOW[headingLevel]} />
      </Stack>
    </div>
  );
}

function SheetTableView({
  table,
  headingLevel,
}: {
  readonly table: SheetTable;
  readonly headingLevel: (typeof BELOW)[keyof typeof BELOW];
}): ReactElement {
  const [heading, ...labels] = table.columns;
  if (table.rows.length === 0) {
    return (
      <Stack space="space.050">
        <Heading size="xsmall" as={headingLevel}>
          {heading}
        </Heading>
        <Text as="p">{table.empty}</Text>
      </Stack>
    );
  }
  return (
    <table className="plan-sheet-table">
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(([what = '', ...facts], row) => (
          // Rows have no identity of their own: a sheet is printed text.
          <tr key={row}>
            <th scope="row" dir="auto">
              {what}
            </th>
            {facts.map((fact, column) => (
              <td key={column} dir="auto" data-label={labels[column]}>
                {fact}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
