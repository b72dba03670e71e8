import { Text } from '@atlaskit/primitives/compiled/text';
import type { ReactElement } from 'react';

import { compareCustomerPlans } from '#domain/customer-plan/compare-customer-plans';
import { customerPlanMessages as words } from '#i18n/customer-plan-messages';

import { useCustomerPlanPage } from './customer-plan-context';
import { describeDifference } from './describe-difference';
import { Panel } from './Panel';
import { SentenceList } from './SentenceList';

/** What the customer does not know yet, in words (CP-4). */
export function ChangesPanel(): ReactElement | null {
  const { draft, last } = useCustomerPlanPage();
  if (last === undefined) return null;
  const sentences = compareCustomerPlans(last.plan, draft).map(describeDifference);
  return (
    <Panel heading={words.changesHeading(last.number)}>
      {sentences.length === 0 ? (
        <Text as="p">{words.noChanges(last.number)}</Text>
      ) : (
        <SentenceList sentences={sentences} />
      )}
    </Panel>
  );
}
