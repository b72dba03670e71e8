import Lozenge from '@atlaskit/lozenge';
import { Inline } from '@atlaskit/primitives/compiled/inline';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import type { ReactElement } from 'react';

import type { CustomerDeliverable } from '#domain/customer-plan/customer-plan';
import { isOverdue, type OverdueDeliverable } from '#domain/customer-plan/overdue-deliverables';
import { workingDaysBetween } from '#domain/shared/working-days';
import { customerPlanMessages as words } from '#i18n/customer-plan-messages';
import { englishDay } from '#i18n/english-time';

import { useCustomerPlanPage } from './customer-plan-context';
import { OwedActions } from './OwedActions';
import type { DeliverableRow } from './use-customer-plan';

type OwedRowProps = { readonly row: DeliverableRow; readonly onEdit: () => void };

/** One thing owed: what, by whom, when, for what. */
export function OwedRow({ row, onEdit }: OwedRowProps): ReactElement {
  const { opened, draft } = useCustomerPlanPage();
  const { body } = row;
  const { description, askedOn } = body;
  const { party = '' } = draft.owed.find(({ deliverableId }) => deliverableId === body.id) ?? {};
  const fed = draft.milestones.find(({ outcomeId }) => outcomeId === body.outcomeId);
  return (
    <li className="customer-plan-row">
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
      <OwedActions row={row} mayEdit={opened.rights.mayEdit} onEdit={onEdit} />
    </li>
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
