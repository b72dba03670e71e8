import Heading from '@atlaskit/heading';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import SectionMessage from '@atlaskit/section-message/message';
import SectionMessageAction from '@atlaskit/section-message/message-action';
import Spinner from '@atlaskit/spinner';
import type { ReactElement } from 'react';

import { gateConfigMessages as words } from '#i18n/gate-config-messages';

import type { RuleContext } from './rule-context';
import { type Guards, type GuardsState, useGuards } from './use-guards';

/** What the workflow of this rule guards today (GT-8). */
export function GuardsToday({ rule }: { readonly rule: RuleContext }): ReactElement {
  const { guards, retry } = useGuards(rule);
  return (
    <Stack space="space.100">
      <Heading size="small" as="h2">
        {words.guardsHeading}
      </Heading>
      <div aria-live="polite">
        <GuardsContent guards={guards} onRetry={retry} />
      </div>
    </Stack>
  );
}

function GuardsContent({
  guards,
  onRetry,
}: {
  readonly guards: GuardsState;
  readonly onRetry: () => void;
}): ReactElement {
  switch (guards.state) {
    case 'no-workflow':
      return <Text>{words.guardsNoWorkflow}</Text>;
    case 'loading':
      return <Spinner size="small" label={words.guardsLoading} />;
    case 'failed':
      return (
        <SectionMessage
          appearance="warning"
          actions={
            <SectionMessageAction onClick={onRetry}>{words.guardsRetry}</SectionMessageAction>
          }
        >
          <Text>{guards.sentence}</Text>
        </SectionMessage>
      );
    case 'ready':
      return <Figures guards={guards.guards} />;
  }
}

function Figures({ guards }: { readonly guards: Guards }): ReactElement {
  return (
    <Stack space="space.050">
      <Text weight="medium">
        {guards.deliveries === 0
          ? words.guardsNothing
          : words.guards(guards.deliveries, guards.guarded)}
      </Text>
      {guards.unguarded > 0 && <Text>{words.unguarded(guards.unguarded)}</Text>}
      <Text color="color.text.subtle">{words.projects(guards.projects)}</Text>
      {guards.countedProjects < guards.projects && (
        <Text color="color.text.subtle">{words.countedProjects(guards.countedProjects)}</Text>
      )}
    </Stack>
  );
}
