import { Heading, List, ListItem, Stack, Text } from '@forge/react';
import type { ReactElement } from 'react';

import type { CustomerMilestone, GuestPlan, OwedLine } from '#domain/customer-plan/customer-plan';
import { englishDay } from '#i18n/english-time';
import { workItemMessages as words } from '#i18n/work-item-messages';

/** What somebody who is not of the stake sees: the last published customer plan (EV-2). */
export function PublishedPlan({ latest }: { readonly latest: GuestPlan | null }): ReactElement {
  if (latest === null) return <Text>{words.planNothing}</Text>;
  const { milestones, owed, asOf } = latest.plan;
  return (
    <Stack space="space.150">
      <Stack space="space.050">
        <Heading size="small" as="h3">
          {words.planHeading(latest.number)}
        </Heading>
        <Text color="color.text.subtle">{words.planAsOf(englishDay(asOf))}</Text>
        <Text color="color.text.subtle">{words.planOnly}</Text>
      </Stack>
      {milestones.length > 0 && (
        <Lines heading={words.planMilestones} lines={milestones.map(wordMilestone)} />
      )}
      {owed.length > 0 && <Lines heading={words.planOwed} lines={owed.map(wordOwed)} />}
    </Stack>
  );
}

function Lines({
  heading,
  lines,
}: {
  readonly heading: string;
  readonly lines: readonly { readonly id: string; readonly text: string }[];
}): ReactElement {
  return (
    <Stack space="space.050">
      <Heading size="xsmall" as="h4">
        {heading}
      </Heading>
      <List type="unordered">
        {lines.map(({ id, text }) => (
          <ListItem key={id}>{text}</ListItem>
        ))}
      </List>
    </Stack>
  );
}

function wordMilestone({ outcomeId, wording, day, status }: CustomerMilestone): {
  readonly id: string;
  readonly text: string;
} {
  const line = day === undefined ? wording : words.planDay(wording, englishDay(day));
  return { id: outcomeId, text: words.planLine(line, wordStatus(status)) };
}

function wordStatus(status: CustomerMilestone['status']): string {
  switch (status.kind) {
    case 'planned':
      return words.planPlanned;
    case 'in-progress':
      return words.planInProgress;
    case 'done':
      return words.planDone;
    case 'moved':
      return words.planMoved(englishDay(status.from), englishDay(status.to));
  }
}

function wordOwed({ deliverableId, description, party, due, received }: OwedLine): {
  readonly id: string;
  readonly text: string;
} {
  const line = words.planParty(description, party);
  if (received !== undefined) {
    return {
      id: deliverableId,
      text: words.planLine(line, words.planReceived(englishDay(received))),
    };
  }
  return {
    id: deliverableId,
    text: due === undefined ? line : words.planLine(line, words.planDue(englishDay(due))),
  };
}
