import type { ReactElement } from 'react';

import { countCharacters, FIT } from '#domain/customer-plan/check-fit';
import { customerPlanMessages as words } from '#i18n/customer-plan-messages';

import { ChoiceSelect } from '../../../shared/ChoiceSelect';
import { DayField } from '../../../shared/DayField';
import { TextField } from '../../../shared/TextField';

import { useCustomerPlanPage } from './customer-plan-context';
import { type MilestoneDraft, WORDING_MAXIMUM } from './use-milestone-draft';

type MilestoneFieldsProps = {
  readonly draft: MilestoneDraft;
  readonly change: (part: Partial<MilestoneDraft>) => void;
};

/** The three things that the customer reads of an outcome. */
export function MilestoneFields({ draft, change }: MilestoneFieldsProps): ReactElement {
  const { roles } = useCustomerPlanPage();
  const characters = countCharacters(draft.wording.trim());
  return (
    <div className="customer-plan-fields">
      <div className="customer-plan-field-wide">
        <TextField
          label={words.wording}
          value={draft.wording}
          maximum={WORDING_MAXIMUM}
          help={words.wordingHelp(characters, FIT.charactersPerLine)}
          onChange={(wording) => {
            change({ wording });
          }}
        />
      </div>
      <DayField
        label={words.day}
        value={draft.day}
        onChange={(day) => {
          change({ day });
        }}
      />
      <ChoiceSelect
        label={words.signOff}
        choices={roles.map(({ key, label }) => ({ value: key, label }))}
        chosen={draft.signOffRole}
        isClearable
        placeholder={words.nobodySignsOff}
        onChoose={(signOffRole) => {
          change({ signOffRole });
        }}
      />
    </div>
  );
}
