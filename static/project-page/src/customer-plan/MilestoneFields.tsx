import { HelperMessage } from '@atlaskit/form/helper-message';
import { Label } from '@atlaskit/form/label';
import Textfield from '@atlaskit/textfield/text-field';
import { type ReactElement, useId } from 'react';

import { countCharacters, FIT } from '#domain/customer-plan/check-fit';
import { customerPlanMessages as words } from '#i18n/customer-plan-messages';

import { DayField } from '../../../shared/DayField';

import { ChoiceSelect } from './ChoiceSelect';
import { useCustomerPlanPage } from './customer-plan-context';
import { useFirstFocus } from './use-first-focus';
import type { MilestoneDraft } from './use-milestone-draft';

type MilestoneFieldsProps = {
  readonly draft: MilestoneDraft;
  readonly change: (part: Partial<MilestoneDraft>) => void;
};

/** The three things that the customer reads of an outcome. */
export function MilestoneFields({ draft, change }: MilestoneFieldsProps): ReactElement {
  const { roles } = useCustomerPlanPage();
  const id = useId();
  return (
    <div className="customer-plan-fields">
      <WordingField id={`${id}-wording`} draft={draft} change={change} />
      <div>
        <Label htmlFor={`${id}-day`}>{words.day}</Label>
        <DayField
          id={`${id}-day`}
          label={words.day}
          value={draft.day}
          onChange={(day) => {
            change({ day });
          }}
        />
      </div>
      <div>
        <Label htmlFor={`${id}-sign-off`}>{words.signOff}</Label>
        <ChoiceSelect
          inputId={`${id}-sign-off`}
          choices={roles.map(({ key, label }) => ({ value: key, label }))}
          chosen={draft.signOffRole}
          none={words.nobodySignsOff}
          onChoose={(signOffRole) => {
            change({ signOffRole });
          }}
        />
      </div>
    </div>
  );
}

function WordingField(props: MilestoneFieldsProps & { readonly id: string }): ReactElement {
  const { id, draft, change } = props;
  const input = useFirstFocus();
  return (
    <div className="customer-plan-field-wide">
      <Label htmlFor={id}>{words.wording}</Label>
      <Textfield
        id={id}
        ref={input}
        dir="auto"
        value={draft.wording}
        maxLength={255}
        aria-describedby={`${id}-help`}
        onChange={(event) => {
          change({ wording: event.currentTarget.value });
        }}
      />
      <div id={`${id}-help`}>
        <HelperMessage>
          {words.wordingHelp}{' '}
          {words.characters(countCharacters(draft.wording.trim()), FIT.charactersPerLine)}
        </HelperMessage>
      </div>
    </div>
  );
}
