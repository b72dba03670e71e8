import { Stack } from '@atlaskit/primitives/compiled/stack';
import type { ReactElement } from 'react';

import { customerPlanMessages as words } from '#i18n/customer-plan-messages';

import { ChoiceSelect } from '../../../shared/ChoiceSelect';
import { DayField } from '../../../shared/DayField';
import { TextField } from '../../../shared/TextField';

import { useCustomerPlanPage } from './customer-plan-context';
import { PartyFields } from './PartyFields';
import { type DeliverableForm, DESCRIPTION_MAXIMUM } from './use-deliverable-draft';

/** Everything that is typed about one thing owed (CP-2). */
export function DeliverableFieldset(props: DeliverableForm): ReactElement {
  const { draft, change, missing } = props;
  const { draft: plan } = useCustomerPlanPage();
  return (
    <Stack space="space.150">
      <TextField
        label={words.description}
        value={draft.description}
        maximum={DESCRIPTION_MAXIMUM}
        error={missing.description ? words.descriptionMissing : undefined}
        onChange={(description) => {
          change({ description });
        }}
      />
      <PartyFields {...props} />
      <DayFields draft={draft} change={change} />
      <ChoiceSelect
        label={words.feeds}
        choices={plan.milestones.map(({ outcomeId, wording }) => ({
          value: outcomeId,
          label: wording,
        }))}
        chosen={draft.outcomeId}
        isClearable
        placeholder={words.feedsNothing}
        onChoose={(outcomeId) => {
          change({ outcomeId });
        }}
      />
    </Stack>
  );
}

const DAYS = [
  ['due', words.due],
  ['askedOn', words.askedOn],
  ['receivedOn', words.receivedOn],
] as const;

function DayFields({ draft, change }: Pick<DeliverableForm, 'draft' | 'change'>): ReactElement {
  return (
    <div className="customer-plan-days">
      {DAYS.map(([field, label]) => (
        <DayField
          key={field}
          label={label}
          value={draft[field]}
          onChange={(day) => {
            change({ [field]: day });
          }}
        />
      ))}
    </div>
  );
}
