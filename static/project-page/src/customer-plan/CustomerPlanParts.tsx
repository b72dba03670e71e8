import Heading from '@atlaskit/heading';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import type { ReactElement } from 'react';

import { customerPlanMessages as words } from '#i18n/customer-plan-messages';

import { ChangesPanel } from './ChangesPanel';
import { useCustomerPlanPage } from './customer-plan-context';
import { FitPanel } from './FitPanel';
import { MilestoneSection } from './MilestoneSection';
import { OwedSection } from './OwedSection';
import { PreviewPanel } from './PreviewPanel';
import { PublishButton } from './PublishButton';
import { PublishedNumbers } from './PublishedNumbers';

/** The page in two columns: what is edited, and beside it what becomes of it. */
export function CustomerPlanParts(): ReactElement {
  const { opened, last, moment, nameOf } = useCustomerPlanPage();
  return (
    <Stack space="space.400">
      <header className="customer-plan-header">
        <Stack space="space.050">
          <Heading size="medium" as="h2">
            {words.heading}
          </Heading>
          <Text as="p" color="color.text.subtle">
            {last === undefined
              ? words.notPublished
              : words.lastPublished(
                  last.number,
                  moment(last.publishedAt),
                  nameOf(last.publishedBy),
                )}
          </Text>
        </Stack>
        {opened.rights.mayEdit ? <PublishButton /> : <Text as="p">{words.readOnly}</Text>}
      </header>
      <div className="customer-plan-columns">
        <Stack space="space.400">
          <MilestoneSection />
          <OwedSection />
          <PublishedNumbers />
        </Stack>
        <Stack space="space.300">
          <PreviewPanel />
          <ChangesPanel />
          <FitPanel />
        </Stack>
      </div>
    </Stack>
  );
}
