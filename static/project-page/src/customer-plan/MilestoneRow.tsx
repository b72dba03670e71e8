import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';

import type { OutcomeId } from '#domain/shared/identifiers';
import { customerPlanMessages as words } from '#i18n/customer-plan-messages';

import { useCustomerPlanPage } from './customer-plan-context';
import { MilestoneFacts } from './MilestoneFacts';
import { MilestoneForm } from './MilestoneForm';
import type { OutcomeRow } from './use-customer-plan';
import { useReturningFocus } from './use-returning-focus';

type MilestoneRowProps = {
  readonly row: OutcomeRow;
  readonly isEditing: boolean;
  readonly onEdit: (outcomeId: OutcomeId | undefined) => void;
};

/** One outcome: read, or edited in place. */
export function MilestoneRow({ row, isEditing, onEdit }: MilestoneRowProps): ReactElement {
  const { opened } = useCustomerPlanPage();
  const { id, customerWording, statement } = row.body;
  const editButton = useReturningFocus(isEditing);

  if (isEditing) {
    return (
      <li className="customer-plan-row">
        <MilestoneForm
          row={row}
          onDone={() => {
            onEdit(undefined);
          }}
        />
      </li>
    );
  }
  const isIn = customerWording !== '';
  return (
    <li className="customer-plan-row">
      <MilestoneFacts outcome={row.body} />
      {opened.rights.mayEdit ? (
        <div className="customer-plan-row-actions">
          <Button
            ref={editButton}
            spacing="compact"
            aria-label={isIn ? words.editOf(customerWording) : words.addWordingOf(statement)}
            onClick={() => {
              onEdit(id);
            }}
          >
            {isIn ? words.edit : words.addWording}
          </Button>
        </div>
      ) : null}
    </li>
  );
}
