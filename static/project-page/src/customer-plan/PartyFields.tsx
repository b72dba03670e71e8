import { ErrorMessage } from '@atlaskit/form/error-message';
import { HelperMessage } from '@atlaskit/form/helper-message';
import { Label } from '@atlaskit/form/label';
import RadioGroup from '@atlaskit/radio/radio-group';
import Textfield from '@atlaskit/textfield/text-field';
import { type ReactElement, useId } from 'react';

import { customerPlanMessages as words } from '#i18n/customer-plan-messages';

import { useCustomerPlanPage } from './customer-plan-context';
import type { DeliverableForm } from './use-deliverable-draft';

const SIDES = [
  { name: 'side', value: 'customer', label: words.partyCustomer },
  { name: 'side', value: 'third-party', label: words.partyThird },
];

/** Who owes it: the customer, or a third party with its name (CP-2). */
export function PartyFields({ draft, change, missing }: DeliverableForm): ReactElement {
  const { opened } = useCustomerPlanPage();
  const id = useId();
  return (
    <div>
      <div id={`${id}-side`} className="customer-plan-legend">
        {words.party}
      </div>
      <RadioGroup
        labelId={`${id}-side`}
        options={SIDES}
        value={draft.side}
        onChange={(event) => {
          change({ side: event.currentTarget.value === 'customer' ? 'customer' : 'third-party' });
        }}
      />
      <Label htmlFor={`${id}-name`}>{words.partyName}</Label>
      <Textfield
        id={`${id}-name`}
        dir="auto"
        value={draft.name}
        maxLength={120}
        isInvalid={missing.name}
        aria-describedby={`${id}-name-help`}
        onChange={(event) => {
          change({ name: event.currentTarget.value });
        }}
      />
      <div id={`${id}-name-help`}>
        {missing.name && <ErrorMessage>{words.partyNameMissing}</ErrorMessage>}
        {draft.side === 'customer' && (
          <HelperMessage>{words.partyNameHelp(opened.delivery.body.client)}</HelperMessage>
        )}
      </div>
    </div>
  );
}
