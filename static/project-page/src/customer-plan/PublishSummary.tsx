import Heading from '@atlaskit/heading';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import SectionMessage from '@atlaskit/section-message/message';
import type { ReactElement } from 'react';

import { lastPromise } from '#domain/customer-plan/append-promises';
import { checkFit } from '#domain/customer-plan/check-fit';
import { compareCustomerPlans } from '#domain/customer-plan/compare-customer-plans';
import type { OutcomeId } from '#domain/shared/identifiers';
import { customerPlanMessages as words } from '#i18n/customer-plan-messages';
import { englishDay } from '#i18n/english-time';

import { useCustomerPlanPage } from './customer-plan-context';
import { describeDifference } from './describe-difference';
import { describeTooMuch } from './describe-fit';
import { isolated } from './isolated';
import { SentenceList } from './SentenceList';

/** What the publisher should know before: what is new to the customer, what is too much, which promises move. */
export function PublishSummary(props: { readonly moved: readonly OutcomeId[] }): ReactElement {
  const { draft } = useCustomerPlanPage();
  const tooMuch = describeTooMuch(checkFit(draft), draft);
  return (
    <Stack space="space.200">
      <WhatChanges />
      {props.moved.length === 0 ? null : <MovedPromises moved={props.moved} />}
      {tooMuch.length === 0 ? null : (
        <SectionMessage appearance="warning" title={words.tooMuch} headingLevel="h2">
          <SentenceList sentences={tooMuch} />
        </SectionMessage>
      )}
    </Stack>
  );
}

function WhatChanges(): ReactElement {
  const { draft, last } = useCustomerPlanPage();
  if (last === undefined) return <Text as="p">{words.changesFirst}</Text>;
  const sentences = compareCustomerPlans(last.plan, draft).map(describeDifference);
  if (sentences.length === 0) return <Text as="p">{words.noChanges(last.number)}</Text>;
  return (
    <Stack space="space.050">
      <Heading size="xsmall" as="h2">
        {words.changesHeading(last.number)}
      </Heading>
      <SentenceList sentences={sentences} />
    </Stack>
  );
}

function MovedPromises({ moved }: { readonly moved: readonly OutcomeId[] }): ReactElement {
  const { opened } = useCustomerPlanPage();
  const sentences = opened.outcomes
    .map(({ body }) => body)
    .filter(({ id }) => moved.includes(id))
    .map((outcome) => {
      const from = lastPromise(outcome)?.day;
      return words.move(
        isolated(outcome.customerWording),
        englishDay(from),
        outcome.target === undefined ? words.noDayInDifference : englishDay(outcome.target),
      );
    });
  return (
    <SectionMessage appearance="warning" title={words.movesHeading} headingLevel="h2">
      <SentenceList sentences={sentences} />
    </SectionMessage>
  );
}
