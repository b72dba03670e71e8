import type { ReactElement } from 'react';

import type { CustomerDeliverable } from '#domain/customer-plan/customer-plan';
import type { CalendarDate } from '#domain/shared/calendar-date';
import { customerPlanMessages as words } from '#i18n/customer-plan-messages';
import { englishDay } from '#i18n/english-time';

import { useCustomerPlanPage } from './customer-plan-context';
import { type DeliverableDraft, draftOf } from './use-deliverable-draft';
import { VersionConflict } from './VersionConflict';

type DeliverableConflictProps = {
  readonly draft: DeliverableDraft;
  readonly theirs: CustomerDeliverable;
  readonly isSending: boolean;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
};

/** Both versions of one thing owed (EV-4). */
export function DeliverableConflict(props: DeliverableConflictProps): ReactElement {
  const { draft, theirs, ...choice } = props;
  const { opened } = useCustomerPlanPage();
  const wordingOf = (id: string | undefined): string =>
    opened.outcomes.find(({ body }) => body.id === id)?.body.customerWording ?? '';
  const facts = (side: DeliverableDraft): Readonly<Record<string, string>> => ({
    [words.description]: side.description.trim(),
    [words.party]: side.name.trim() || SIDES[side.side],
    [words.due]: dayText(side.due),
    [words.askedOn]: dayText(side.askedOn),
    [words.receivedOn]: dayText(side.receivedOn),
    [words.feeds]: wordingOf(side.outcomeId),
  });
  const [mine, stored] = [facts(draft), facts(draftOf(theirs))];
  return (
    <VersionConflict
      {...choice}
      fields={Object.keys(mine).map((label) => ({
        label,
        theirs: stored[label] ?? '',
        mine: mine[label] ?? '',
      }))}
    />
  );
}

const SIDES = { customer: words.partyCustomer, 'third-party': words.partyThird } as const;

function dayText(day: CalendarDate | undefined): string {
  return day === undefined ? '' : englishDay(day);
}
