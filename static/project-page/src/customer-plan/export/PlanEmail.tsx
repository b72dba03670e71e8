/* eslint-disable @atlaskit/design-system/no-html-heading, @atlaskit/design-system/use-heading, @atlaskit/design-system/use-primitives-text --
   this becomes the text of a mail, where Atlassian's components have no styles */
import type { ReactElement } from 'react';

import type { PlanSheet, SheetTable } from './plan-sheet';

type PlanEmailProps = { readonly sheet: PlanSheet };

/**
 * A customer plan as the body of an e-mail. Mail programs drop style sheets and most styles, so borders and
 * room come from attributes of the table; each text finds its own direction.
 */
export function PlanEmail({ sheet }: PlanEmailProps): ReactElement {
  return (
    <div lang={sheet.language}>
      <h2 dir="auto">{sheet.title}</h2>
      <p>{sheet.stamp}</p>
      <EmailTable table={sheet.coming} />
      <br />
      <EmailTable table={sheet.owed} />
    </div>
  );
}

function EmailTable({ table }: { readonly table: SheetTable }): ReactElement {
  const [heading] = table.columns;
  if (table.rows.length === 0) {
    return (
      <p>
        <b>{heading}</b>
        <br />
        {table.empty}
      </p>
    );
  }
  return (
    <table border={1} cellPadding={6} cellSpacing={0}>
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th key={column} align="left" scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((cell, column) => (
              <td key={column} dir="auto">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
