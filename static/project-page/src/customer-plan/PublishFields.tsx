import { ErrorMessage } from '@atlaskit/form/error-message';
import { HelperMessage } from '@atlaskit/form/helper-message';
import { Label } from '@atlaskit/form/label';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import Textarea from '@atlaskit/textarea/text-area';
import Textfield from '@atlaskit/textfield/text-field';
import { type ReactElement, useId } from 'react';

import { customerPlanMessages as words } from '#i18n/customer-plan-messages';

import { DayField } from '../../../shared/DayField';

import type { PublishMissing, PublishTold } from './publish-told';

type PublishFieldsProps = {
  readonly told: PublishTold;
  readonly movesPromises: boolean;
  readonly missing: PublishMissing;
  readonly onChange: (part: Partial<PublishTold>) => void;
};

/** To whom, on which day and why (CP-4, PL-7). */
export function PublishFields(props: PublishFieldsProps): ReactElement {
  const { told, missing, onChange } = props;
  const id = useId();
  return (
    <Stack space="space.150">
      <div>
        <Label htmlFor={`${id}-whom`}>{words.toldWhom}</Label>
        <Textfield
          id={`${id}-whom`}
          dir="auto"
          value={told.whom}
          maxLength={500}
          isInvalid={missing.whom}
          aria-describedby={`${id}-whom-help`}
          onChange={(event) => {
            onChange({ whom: event.currentTarget.value });
          }}
        />
        <div id={`${id}-whom-help`}>
          {missing.whom && <ErrorMessage>{words.toldWhomMissing}</ErrorMessage>}
          <HelperMessage>{words.toldWhomHelp}</HelperMessage>
        </div>
      </div>
      <div>
        <Label htmlFor={`${id}-on`}>{words.toldOn}</Label>
        <DayField
          id={`${id}-on`}
          label={words.toldOn}
          value={told.on}
          isInvalid={missing.on}
          onChange={(on) => {
            onChange({ on });
          }}
        />
        {missing.on && <ErrorMessage>{words.toldOnMissing}</ErrorMessage>}
      </div>
      <WhyField {...props} id={`${id}-why`} />
    </Stack>
  );
}

function WhyField(props: PublishFieldsProps & { readonly id: string }): ReactElement {
  const { id, told, movesPromises, missing, onChange } = props;
  return (
    <div>
      <Label htmlFor={id}>{movesPromises ? words.whyMoved : words.why}</Label>
      <Textarea
        id={id}
        dir="auto"
        value={told.why}
        maxLength={500}
        isInvalid={missing.why}
        onChange={(event) => {
          onChange({ why: event.currentTarget.value });
        }}
      />
      {missing.why && <ErrorMessage>{words.whyMissing}</ErrorMessage>}
    </div>
  );
}
