import Button from '@atlaskit/button/new';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import { type ReactElement, useId, useState } from 'react';

import { MAXIMUM_MILESTONES } from '#domain/customer-plan/customer-plan';
import { customerPlanMessages as words } from '#i18n/customer-plan-messages';

import { type CustomerPlanContextValue, useCustomerPlanPage } from './customer-plan-context';
import { PublishDialog } from './PublishDialog';

/** Opens the publishing dialog, or says why nothing can be published now. */
export function PublishButton(): ReactElement {
  const page = useCustomerPlanPage();
  const [isOpen, setIsOpen] = useState(false);
  const reasonId = useId();
  const reason = whyNot(page);
  const { work } = page;
  return (
    <Stack space="space.050" alignInline="end">
      <Button
        appearance="primary"
        isDisabled={reason !== undefined}
        {...(reason === undefined ? {} : { 'aria-describedby': reasonId })}
        onClick={() => {
          setIsOpen(true);
        }}
      >
        {words.publish}
      </Button>
      {reason === undefined ? null : (
        <Text id={reasonId} size="small" color="color.text.subtle">
          {reason}
        </Text>
      )}
      {isOpen && work.state === 'known' ? (
        <PublishDialog
          statuses={work.statuses}
          onClose={() => {
            setIsOpen(false);
          }}
        />
      ) : null}
    </Stack>
  );
}

function whyNot({ draft, work }: CustomerPlanContextValue): string | undefined {
  if (draft.milestones.length === 0) return words.publishNothing;
  if (draft.milestones.length > MAXIMUM_MILESTONES) {
    return words.publishTooMany(MAXIMUM_MILESTONES);
  }
  if (work.state === 'reading') return words.publishReadingJira;
  return work.state === 'failed' ? words.publishJiraFailed : undefined;
}
