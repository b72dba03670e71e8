import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import SectionMessage from '@atlaskit/section-message/message';
import type { ReactElement } from 'react';

import { gateNumber } from '#domain/gate/stage';
import { stageTemplate } from '#domain/gate/stage-template';
import type { ValidatorConfiguration } from '#domain/gate/validator-configuration';
import { gateConfigMessages as words } from '#i18n/gate-config-messages';

import { RuleFrame } from './RuleFrame';

/** The saved rule as sentences. */
export function ViewPage(): ReactElement {
  return (
    <RuleFrame headingSize="xsmall">
      {({ saved }) =>
        saved.kind === 'readable' ? (
          <Sentence configuration={saved.configuration} />
        ) : (
          <SectionMessage appearance="warning">
            <Text>{words.unreadableView}</Text>
          </SectionMessage>
        )
      }
    </RuleFrame>
  );
}

function Sentence({
  configuration,
}: {
  readonly configuration: ValidatorConfiguration;
}): ReactElement {
  const { stage, whenUndecided } = configuration;
  return (
    <Stack space="space.050">
      <Text>{words.sentence(gateNumber(stage), stageTemplate(stage).label)}</Text>
      <Text>{whenUndecided === 'pass' ? words.sentencePass : words.sentenceBlock}</Text>
    </Stack>
  );
}
