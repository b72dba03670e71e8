import { Fieldset } from '@atlaskit/form/fieldset';
import Radio from '@atlaskit/radio/radio';
import type { ReactElement } from 'react';

import { gateNumber, type Stage, STAGES } from '#domain/gate/stage';
import { stageTemplate } from '#domain/gate/stage-template';
import { gateConfigMessages as words } from '#i18n/gate-config-messages';

type StageChoiceProps = {
  readonly stage: Stage;
  readonly onChange: (stage: Stage) => void;
};

/** The seven gates, each with what it waits for. */
export function StageChoice({ stage, onChange }: StageChoiceProps): ReactElement {
  return (
    <Fieldset legend={words.stageLegend}>
      {STAGES.map((candidate) => {
        const template = stageTemplate(candidate);
        return (
          <Radio
            key={candidate}
            name="stage"
            value={candidate}
            label={words.stageOption(gateNumber(candidate), template.label, template.until)}
            isChecked={candidate === stage}
            onChange={() => {
              onChange(candidate);
            }}
          />
        );
      })}
    </Fieldset>
  );
}
