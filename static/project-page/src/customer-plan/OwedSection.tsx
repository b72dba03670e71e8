import Button from '@atlaskit/button/new';
import { Text } from '@atlaskit/primitives/compiled/text';
import { type ReactElement, useState } from 'react';

import { customerPlanMessages as words } from '#i18n/customer-plan-messages';

import { useCustomerPlanPage } from './customer-plan-context';
import { DeliverableDialog } from './DeliverableDialog';
import { OwedRow } from './OwedRow';
import { Panel } from './Panel';
import type { DeliverableRow } from './use-customer-plan';

type Editing = { readonly row: DeliverableRow | undefined };

/** What the customer and third parties owe (CP-2). */
export function OwedSection(): ReactElement {
  const { opened, draft } = useCustomerPlanPage();
  const [editing, setEditing] = useState<Editing>();
  const rows = draft.owed.flatMap(({ deliverableId }) =>
    opened.deliverables.filter(({ body }) => body.id === deliverableId),
  );
  return (
    <Panel heading={words.owedHeading}>
      {rows.length === 0 ? <Text as="p">{words.nothingOwed}</Text> : null}
      <ul className="customer-plan-rows">
        {rows.map((row) => (
          <OwedRow
            key={row.body.id}
            row={row}
            onEdit={() => {
              setEditing({ row });
            }}
          />
        ))}
      </ul>
      {opened.rights.mayEdit ? (
        <div>
          <Button
            onClick={() => {
              setEditing({ row: undefined });
            }}
          >
            {words.addDeliverable}
          </Button>
        </div>
      ) : null}
      {editing === undefined ? null : (
        <DeliverableDialog
          row={editing.row}
          onClose={() => {
            setEditing(undefined);
          }}
        />
      )}
    </Panel>
  );
}
