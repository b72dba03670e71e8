import Button from '@atlaskit/button/new';
import type { ReactElement, RefObject } from 'react';

import { isOverdue } from '#domain/customer-plan/overdue-deliverables';
import { customerPlanMessages as words } from '#i18n/customer-plan-messages';

import { useCustomerPlanPage } from './customer-plan-context';
import { useCopyReminder } from './use-copy-reminder';
import type { DeliverableRow } from './use-customer-plan';
import { useDeliverableActions } from './use-deliverable-actions';

type OwedActionsProps = {
  readonly row: DeliverableRow;
  readonly mayEdit: boolean;
  readonly editButton: RefObject<HTMLButtonElement>;
  readonly onEdit: () => void;
};

/** What can be done with one thing owed. */
export function OwedActions(props: OwedActionsProps): ReactElement {
  const { row, mayEdit } = props;
  const { opened } = useCustomerPlanPage();
  const { copyReminder, byHand } = useCopyReminder();
  const { body } = row;
  const { description } = body;
  return (
    <div className="customer-plan-row-actions">
      {isOverdue(body, opened.today) ? (
        <Button
          spacing="compact"
          aria-label={words.copyReminderOf(description)}
          onClick={() => void copyReminder(body)}
        >
          {words.copyReminder}
        </Button>
      ) : null}
      {mayEdit ? <EditActions {...props} /> : null}
      {byHand}
    </div>
  );
}

function EditActions({ row, editButton, onEdit }: OwedActionsProps): ReactElement {
  const { sending, receive, remove } = useDeliverableActions();
  const { description, receivedOn } = row.body;
  return (
    <>
      {receivedOn === undefined ? (
        <Button
          spacing="compact"
          isDisabled={sending}
          aria-label={words.receivedOf(description)}
          onClick={() => void receive(row)}
        >
          {words.received}
        </Button>
      ) : null}
      <Button
        ref={editButton}
        spacing="compact"
        aria-label={words.editOf(description)}
        onClick={onEdit}
      >
        {words.edit}
      </Button>
      <Button
        spacing="compact"
        appearance="subtle"
        isDisabled={sending}
        aria-label={words.deleteOf(description)}
        onClick={() => void remove(row)}
      >
        {words.delete}
      </Button>
    </>
  );
}
