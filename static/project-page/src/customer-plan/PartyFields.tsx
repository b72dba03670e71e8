import RadioGroup from '@atlaskit/radio/radio-group';
import { type ReactElement, useId } from 'react';

import { customerPlanMessages as words } from '#i18n/customer-plan-messages';

import { TextField } from '../../../shared/TextField';

import { useCustomerPlanPage } from './customer-plan-context';
import { type DeliverableForm, NAME_MAXIMUM } from './use-deliverable-draft';

const SIDES = [
  { name: 'side', value: 'customer', label: words.partyCustomer },
  { name: 'side', value: 'third-party', label: words.partyThird },
];

/** Who owes it: the customer, or a third party with its name (CP-2). */
export function PartyFields({ draft, change, missing }: DeliverableForm): ReactElement {
  const { opened } = useCustomerPlanPage();
  const id = useId();
  const { client } = opened.delivery.body;
  return (
    <div>
      <div id={id} className="customer-plan-legend">
        {words.party}
      </div>
      <RadioGroup
        labelId={id}
        options={SIDES}
        value={draft.side}
        onChange={(event) => {
          change({ side: event.currentTarget.value === 'customer' ? 'customer' : 'third-party' });
        }}
      />
      <TextField
        label={words.partyName}
        value={draft.name}
        maximum={NAME_MAXIMUM}
        {...(draft.side === 'customer' ? { help: words.partyNameHelp(client) } : {})}
        error={missing.name ? words.partyNameMissing : undefined}
        onChange={(name) => {
          change({ name });
        }}
      />
    </div>
  );
}
