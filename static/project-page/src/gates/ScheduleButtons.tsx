import Button from '@atlaskit/button/new';
import { Inline } from '@atlaskit/primitives/compiled/inline';
import { Text } from '@atlaskit/primitives/compiled/text';
import type { ReactElement } from 'react';

import { gatesPageMessages as words } from '#i18n/gates-page-messages';

import type { FormSaving } from '../../../shared/use-saving';

import type { ScheduleDraft } from './use-schedule-draft';

type ScheduleButtonsProps = { readonly draft: ScheduleDraft; readonly saving: FormSaving };

/** One button saves all dates; nothing is stored while they are in the wrong order. */
export function ScheduleButtons({ draft, saving }: ScheduleButtonsProps): ReactElement {
  const changed = draft.changes.length;
  return (
    <Inline space="space.100" alignBlock="center" shouldWrap>
      <Button
        appearance="primary"
        isLoading={saving.sending}
        isDisabled={changed === 0 || draft.outOfOrder !== undefined}
        onClick={() => void saving.save()}
      >
        {words.scheduleSave}
      </Button>
      {changed > 0 && (
        <>
          <Button appearance="subtle" isDisabled={saving.sending} onClick={saving.discard}>
            {words.scheduleDiscard}
          </Button>
          <Text color="color.text.subtle">{words.scheduleChanged(changed)}</Text>
        </>
      )}
    </Inline>
  );
}
