import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import SectionMessage from '@atlaskit/section-message/message';
import type { ReactElement } from 'react';

import { gateConfigMessages as words } from '#i18n/gate-config-messages';

import { GuardsToday } from './GuardsToday';
import type { RuleContext } from './rule-context';
import { RuleFrame } from './RuleFrame';
import { StageChoice } from './StageChoice';
import { UndecidedChoice } from './UndecidedChoice';
import { useConfiguration } from './use-configuration';

/** Create and edit: which gate holds the transition, and what happens when the check cannot decide (GT-8). */
export function ConfigurationPage(): ReactElement {
  return <RuleFrame headingSize="medium">{(rule) => <Configuration rule={rule} />}</RuleFrame>;
}

function Configuration({ rule }: { readonly rule: RuleContext }): ReactElement {
  const { configuration, setStage, setWhenUndecided, disconnected } = useConfiguration(rule.saved);
  return (
    <Stack space="space.300">
      <Text>{words.intro}</Text>
      {disconnected && (
        <SectionMessage appearance="error">
          <Text>{words.saveFailed}</Text>
        </SectionMessage>
      )}
      {rule.saved.kind === 'unreadable' && (
        <SectionMessage appearance="warning">
          <Text>{words.unreadable}</Text>
        </SectionMessage>
      )}
      <StageChoice stage={configuration.stage} onChange={setStage} />
      <UndecidedChoice configuration={configuration} onChange={setWhenUndecided} />
      <GuardsToday rule={rule} />
      <SectionMessage appearance="warning" title={words.creationTitle} headingLevel="h2">
        <Text>{words.creationText}</Text>
      </SectionMessage>
      <SectionMessage appearance="information" title={words.permissionsTitle} headingLevel="h2">
        <Text>{words.permissionsText}</Text>
      </SectionMessage>
    </Stack>
  );
}
