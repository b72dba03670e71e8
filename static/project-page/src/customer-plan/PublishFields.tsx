import { Stack } from '@atlaskit/primitives/compiled/stack';
import type { ReactElement } from 'react';

import { customerPlanMessages as words } from '#i18n/customer-plan-messages';

import { DayField } from '../../../shared/DayField';
import { TextAreaField } from '../../../shared/TextAreaField';
import { TextField } from '../../../shared/TextField';

import { type PublishMissing, type PublishTold, TOLD_MAXIMUM } from './publish-told';

type PublishFieldsProps = {
  readonly told: PublishTold;
  readonly movesPromises: boolean;
  readonly missing: PublishMissing;
  readonly onChange: (part: Partial<PublishTold>) => void;
};

/** To whom, on which day and why (CP-4, PL-7). */
export function PublishFields(props: PublishFieldsProps): ReactElement {
  const { told, movesPromises, missing, onChange } = props;
  return (
    <Stack space="space.150">
      <TextField
        label={words.toldWhom}
        value={told.whom}
        maximum={TOLD_MAXIMUM}
        help={words.toldWhomHelp}
        error={missing.whom ? words.toldWhomMissing : undefined}
        onChange={(whom) => {
          onChange({ whom });
        }}
      />
      <DayField
        label={words.toldOn}
        value={told.on}
        error={missing.on ? words.toldOnMissing : undefined}
        onChange={(on) => {
          onChange({ on });
        }}
      />
      <TextAreaField
        label={movesPromises ? words.whyMoved : words.why}
        value={told.why}
        maximum={TOLD_MAXIMUM}
        error={missing.why ? words.whyMissing : undefined}
        onChange={(why) => {
          onChange({ why });
        }}
      />
    </Stack>
  );
}
