import Lozenge from '@atlaskit/lozenge';
import { Inline } from '@atlaskit/primitives/compiled/inline';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import type { ReactElement } from 'react';

import type { CustomerDeliverable } from '#domain/customer-plan/customer-plan';
import { isOverdue, type OverdueDeliverable } from '#domain/customer-plan/overdue-deliverables';
import type { DeliverableId } from '#domain/shared/identifiers';
import { workingDaysBetween } from '#domain/shared/working-days';
import { customerPlanMessages as words } from '#i18n/customer-plan-messages';
import { englishDay } from '#i18n/english-time';

import { useCustomerPlanPage } from './customer-plan-context';
import { DeliverableForm } from './DeliverableForm';
import { OwedActions } from './OwedActions';
import type { DeliverableRow } from './use-customer-plan';
import { useReturningFocus } from './use-returning-focus';

type OwedRowProps = {
  readonly row: DeliverableRow;
  readonly isEditing: boolean;
  readonly onEdit: (deliverableId: DeliverableId | undefined) => void;
};

/** One thing owed: read, or edited in place. */
export function OwedRow({ row, isEditing, onEdit }: OwedRowProps): ReactElement {
  const { opened } = useCustomerPlanPage();
  const editButton = useReturningFocus(isEditing);
  if (isEditing) {
    return (
      <li className="customer-plan-row">
        <DeliverableForm
          row={row}
          onDone={() => {
            onEdit(undefined);
          }}
        />
      </li>
    );
  }
  return (
    <li className="customer-plan-row">
      <OwedFacts body={row.body} />
      <OwedActions
        row={row}
        mayEdit={opened.rights.mayEdit}
        editButton={editButton}
        onEdit={() => {
          onEdit(row.body.id);
        }}
      />
    </li>
  );
}

/** What, by whom, when, for what. */
function OwedFacts({ body }: { readonly body: CustomerDeliverable }): ReactElement {
  const { draft } = useCustomerPlanPage();
  const { description, askedOn } = body;
  const { party = '' } = draft.owed.find(({ deliverableId }) => deliverableId === body.id) ?? {};
  const fed = draft.milestones.find(({ outcomeId }) => outcomeId === body.outcomeId);
  return (
    <Stack space="space.050">
      <div dir="auto" className="customer-plan-line">
        <Text weight="medium">{description}</Text>
      </div>
      <Inline space="space.100" rowSpace="space.050" alignBlock="center" shouldWrap>
        <Standing deliverable={body} />
        <Text color="color.text.subtle">
          {words.party}: {party === '' ? words.partyCustomer : party}
        </Text>
        {askedOn === undefined ? null : (
          <Text color="color.text.subtle">{words.askedOnDay(englishDay(askedOn))}</Text>
        )}
      </Inline>
      {fed === undefined ? null : (
        <div dir="auto" className="customer-plan-line">
          <Text size="small" color="color.text.subtle">
            {words.feedsOutcome(fed.wording)}
          </Text>
        </div>
      )}
    </Stack>
  );
}

function Standing({ deliverable }: { readonly deliverable: CustomerDeliverable }): ReactElement {
  const { opened } = useCustomerPlanPage();
  const { due, receivedOn } = deliverable;
  if (receivedOn !== undefined) {
    return <Lozenge appearance="success">{words.receivedOnDay(englishDay(receivedOn))}</Lozenge>;
  }
  return (
    <>
      <Text>{due === undefined ? words.noDue : words.dueOn(englishDay(due))}</Text>
      {isOverdue(deliverable, opened.today) ? <Overdue deliverable={deliverable} /> : null}
    </>
  );
}

function Overdue({ deliverable }: { readonly deliverable: OverdueDeliverable }): ReactElement {
  const { opened } = useCustomerPlanPage();
  const { calendar } = opened.delivery.body;
  const days = workingDaysBetween(calendar, deliverable.due, opened.today);
  return (
    <Lozenge appearance="removed" maxWidth="100%">
      {days === 0 ? words.overdueNow : words.overdue(days)}
    </Lozenge>
  );
}
