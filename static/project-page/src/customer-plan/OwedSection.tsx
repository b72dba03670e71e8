import Button from '@atlaskit/button/new';
import { Text } from '@atlaskit/primitives/compiled/text';
import { type ReactElement, useState } from 'react';

import type { DeliverableId } from '#domain/shared/identifiers';
import { customerPlanMessages as words } from '#i18n/customer-plan-messages';

import { useCustomerPlanPage } from './customer-plan-context';
import { DeliverableForm } from './DeliverableForm';
import { OwedRow } from './OwedRow';
import { Panel } from './Panel';
import { useReturningFocus } from './use-returning-focus';

/** What the customer and third parties owe (CP-2). */
export function OwedSection(): ReactElement {
  const { opened, draft } = useCustomerPlanPage();
  const [editing, setEditing] = useState<DeliverableId>();
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
            isEditing={editing === row.body.id}
            onEdit={setEditing}
          />
        ))}
      </ul>
      {opened.rights.mayEdit ? <AddDeliverable /> : null}
    </Panel>
  );
}

function AddDeliverable(): ReactElement {
  const [isAdding, setIsAdding] = useState(false);
  const button = useReturningFocus(isAdding);
  if (isAdding) {
    return (
      <DeliverableForm
        row={undefined}
        onDone={() => {
          setIsAdding(false);
        }}
      />
    );
  }
  return (
    <div>
      <Button
        ref={button}
        onClick={() => {
          setIsAdding(true);
        }}
      >
        {words.addDeliverable}
      </Button>
    </div>
  );
}
