import { Fieldset } from '@atlaskit/form/fieldset';
import { HelperMessage } from '@atlaskit/form/helper-message';
import Radio from '@atlaskit/radio/radio';
import type { ReactElement } from 'react';

import type { ValidatorConfiguration, WhenUndecided } from '#domain/gate/validator-configuration';
import { gateConfigMessages as words } from '#i18n/gate-config-messages';

type UndecidedChoiceProps = {
  readonly configuration: ValidatorConfiguration;
  readonly onChange: (choice: WhenUndecided) => void;
};

/** Blocking is the default; letting through is not offered for QA (GT-5). */
export function UndecidedChoice({ configuration, onChange }: UndecidedChoiceProps): ReactElement {
  const { stage, whenUndecided } = configuration;
  return (
    <Fieldset legend={words.undecidedLegend}>
      <Radio
        name="when-undecided"
        value="block"
        label={words.undecidedBlock}
        isChecked={whenUndecided === 'block'}
        onChange={() => {
          onChange('block');
        }}
      />
      {stage !== 'qa' && (
        <Radio
          name="when-undecided"
          value="pass"
          label={words.undecidedPass}
          isChecked={whenUndecided === 'pass'}
          onChange={() => {
            onChange('pass');
          }}
        />
      )}
      <HelperMessage>{stage === 'qa' ? words.undecidedNeverQa : words.undecidedHelp}</HelperMessage>
    </Fieldset>
  );
}
