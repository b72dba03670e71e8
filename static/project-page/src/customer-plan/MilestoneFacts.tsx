import Lozenge from '@atlaskit/lozenge';
import { Inline } from '@atlaskit/primitives/compiled/inline';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import type { ReactElement } from 'react';

import { lastPromise } from '#domain/customer-plan/append-promises';
import type { CustomerMilestone, CustomerStatus } from '#domain/customer-plan/customer-plan';
import type { Outcome } from '#domain/plan/outcome';
import { customerPlanMessages as words } from '#i18n/customer-plan-messages';
import { englishDay } from '#i18n/english-time';

import { useCustomerPlanPage } from './customer-plan-context';

/** What the customer knows of an outcome, and what the team calls it. */
export function MilestoneFacts({ outcome }: { readonly outcome: Outcome }): ReactElement {
  const { draft } = useCustomerPlanPage();
  const line = draft.milestones.find(({ outcomeId }) => outcomeId === outcome.id);
  return (
    <Stack space="space.050">
      {line === undefined ? (
        <Text color="color.text.subtle">{words.notInPlan}</Text>
      ) : (
        <>
          <div dir="auto" className="customer-plan-line">
            <Text weight="medium">{line.wording}</Text>
          </div>
          <LineFacts line={line} outcome={outcome} />
        </>
      )}
      <div dir="auto" className="customer-plan-line">
        <Text size="small" color="color.text.subtle">
          {words.outcome(outcome.statement)}
        </Text>
      </div>
    </Stack>
  );
}

function LineFacts(props: {
  readonly line: CustomerMilestone;
  readonly outcome: Outcome;
}): ReactElement {
  const { line, outcome } = props;
  const promise = lastPromise(outcome);
  return (
    <Inline space="space.100" rowSpace="space.050" alignBlock="center" shouldWrap>
      <Text>{line.day === undefined ? words.noDay : englishDay(line.day)}</Text>
      <Lozenge appearance={APPEARANCE[line.status.kind]}>{statusLabel(line.status)}</Lozenge>
      {line.signOff === undefined ? null : (
        <Text color="color.text.subtle">
          {words.signOff}: {line.signOff}
        </Text>
      )}
      {promise === undefined ? null : (
        <Text color="color.text.subtle">
          {words.promised(englishDay(promise.day), promise.planNumber)}
        </Text>
      )}
    </Inline>
  );
}

const APPEARANCE = {
  planned: 'default',
  'in-progress': 'inprogress',
  done: 'success',
  moved: 'moved',
} as const;

function statusLabel(status: CustomerStatus): string {
  return status.kind === 'moved'
    ? words.status.moved(englishDay(status.from))
    : words.status[status.kind];
}
