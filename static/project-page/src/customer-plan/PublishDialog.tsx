import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import { type ReactElement, useState } from 'react';

import { movedPromises } from '#domain/customer-plan/append-promises';
import { customerPlanMessages as words } from '#i18n/customer-plan-messages';

import { LazyFormDialog } from '../../../shared/LazyFormDialog';

import { useCustomerPlanPage } from './customer-plan-context';
import { type PublishMissing, type PublishTold, TOLD_MAXIMUM } from './publish-told';
import { PublishFields } from './PublishFields';
import { PublishSummary } from './PublishSummary';
import { usePublish } from './use-publish';
import type { WorkStatuses } from './work-statuses';

type PublishDialogProps = { readonly statuses: WorkStatuses; readonly onClose: () => void };

/** What is told is decided here: what changes, which promises move, to whom, when and why (CP-4, PL-7). */
export function PublishDialog({ statuses, onClose }: PublishDialogProps): ReactElement {
  const { opened, draft, last } = useCustomerPlanPage();
  const { sending, publish } = usePublish(statuses);
  const [told, setTold] = useState<PublishTold>({ whom: '', on: opened.today, why: '' });
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<string>();
  const number = (last?.number ?? 0) + 1;
  const moved = movedPromises(
    opened.outcomes.map(({ body }) => body),
    draft,
  );
  const missing: PublishMissing = {
    whom: told.whom.trim() === '',
    on: told.on === undefined,
    why: moved.length > 0 && told.why.trim() === '',
  };

  async function send(): Promise<void> {
    setAsked(true);
    const isTooLong = Math.max(told.whom.length, told.why.length) > TOLD_MAXIMUM;
    if (told.on === undefined || missing.whom || missing.why || isTooLong) return;
    const sentence = await publish({ toldWhom: told.whom, toldOn: told.on, why: told.why });
    setFailure(sentence);
    if (sentence === undefined) onClose();
  }

  return (
    <LazyFormDialog
      title={words.publishTitle(number)}
      submit={words.publishNow(number)}
      isSending={sending}
      failure={failure}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <Stack space="space.200">
        <Text as="p">{words.publishWhat}</Text>
        <PublishSummary moved={moved} />
        <PublishFields
          told={told}
          movesPromises={moved.length > 0}
          missing={asked ? missing : NOTHING_MISSING}
          onChange={(part) => {
            setTold((before) => ({ ...before, ...part }));
          }}
        />
      </Stack>
    </LazyFormDialog>
  );
}

const NOTHING_MISSING: PublishMissing = { whom: false, on: false, why: false };
