import Heading from '@atlaskit/heading';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import Spinner from '@atlaskit/spinner';
import type { ReactElement } from 'react';

import { gateConfigMessages as words } from '#i18n/gate-config-messages';

import { ReadingView } from '../../shared/ReadingView';

import type { RuleContext } from './rule-context';
import { type Guards, useGuards } from './use-guards';

/** What the workflow of this rule guards today (GT-8). */
export function GuardsToday({ rule }: { readonly rule: RuleContext }): ReactElement {
  const { workflowId, scopedProjectId } = rule;
  const scope = scopedProjectId === undefined ? {} : { scopedProjectId };
  return (
    <Stack space="space.100">
      <Heading size="small" as="h2">
        {words.guardsHeading}
      </Heading>
      <div aria-live="polite">
        {workflowId === undefined ? (
          <Text>{words.guardsNoWorkflow}</Text>
        ) : (
          <Counted workflowId={workflowId} {...scope} />
        )}
      </div>
    </Stack>
  );
}

function Counted(workflow: Parameters<typeof useGuards>[0]): ReactElement {
  return (
    <ReadingView
      used={useGuards(workflow)}
      loading={<Spinner size="small" label={words.guardsLoading} />}
      failedTitle={words.guardsFailed}
      headingLevel="h3"
    >
      {(guards) => <Figures guards={guards} />}
    </ReadingView>
  );
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
      {!guards.subTasksCounted && <Text>{words.subTasksNotCounted}</Text>}
      <Text color="color.text.subtle">{words.projects(guards.projects)}</Text>
      {guards.countedProjects < guards.projects && (
        <Text color="color.text.subtle">{words.countedProjects(guards.countedProjects)}</Text>
      )}
    </Stack>
  );
}
