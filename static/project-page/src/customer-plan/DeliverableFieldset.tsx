import { ErrorMessage } from '@atlaskit/form/error-message';
import { Label } from '@atlaskit/form/label';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import Textfield from '@atlaskit/textfield/text-field';
import { type ReactElement, useId } from 'react';

import { customerPlanMessages as words } from '#i18n/customer-plan-messages';

import { DayField } from '../../../shared/DayField';

import { ChoiceSelect } from './ChoiceSelect';
import { useCustomerPlanPage } from './customer-plan-context';
import { PartyFields } from './PartyFields';
import type { DeliverableForm } from './use-deliverable-draft';
import { useFirstFocus } from './use-first-focus';

/** Everything that is typed about one thing owed (CP-2). */
export function DeliverableFieldset(props: DeliverableForm): ReactElement {
  const { draft, change, missing } = props;
  const { draft: plan } = useCustomerPlanPage();
  const id = useId();
  const first = useFirstFocus();
  return (
    <Stack space="space.150">
      <div>
        <Label htmlFor={`${id}-description`}>{words.description}</Label>
        <Textfield
          id={`${id}-description`}
          ref={first}
          dir="auto"
          value={draft.description}
          maxLength={255}
          isInvalid={missing.description}
          onChange={(event) => {
            change({ description: event.currentTarget.value });
          }}
        />
        {missing.description && <ErrorMessage>{words.descriptionMissing}</ErrorMessage>}
      </div>
      <PartyFields {...props} />
      <DayFields draft={draft} change={change} />
      <div>
        <Label htmlFor={`${id}-feeds`}>{words.feeds}</Label>
        <ChoiceSelect
          inputId={`${id}-feeds`}
          choices={plan.milestones.map(({ outcomeId, wording }) => ({
            value: outcomeId,
            label: wording,
          }))}
          chosen={draft.outcomeId}
          none={words.feedsNothing}
          onChoose={(outcomeId) => {
            change({ outcomeId });
          }}
        />
      </div>
    </Stack>
  );
}

const DAYS = [
  ['due', words.due],
  ['askedOn', words.askedOn],
  ['receivedOn', words.receivedOn],
] as const;

function DayFields({ draft, change }: Pick<DeliverableForm, 'draft' | 'change'>): ReactElement {
  const id = useId();
  return (
    <div className="customer-plan-days">
      {DAYS.map(([field, label]) => (
        <div key={field}>
          <Label htmlFor={`${id}-${field}`}>{label}</Label>
          <DayField
            id={`${id}-${field}`}
            label={label}
            value={draft[field]}
            onChange={(day) => {
              change({ [field]: day });
            }}
          />
        </div>
      ))}
    </div>
  );
}
