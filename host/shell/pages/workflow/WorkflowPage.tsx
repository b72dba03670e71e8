import Heading from '@atlaskit/heading';
import { Text } from '@atlaskit/primitives/compiled';
import { type ReactElement } from 'react';

import { useLoaded } from '../use-loaded';
import { WhenLoaded } from '../WhenLoaded';

import { TransitionRules } from './TransitionRules';
import { loadWorkflow } from './workflow';

/** The rules of a workflow's transitions, as far as this host emulates Jira's editor: validators. */
export function WorkflowPage({ workflowId }: { readonly workflowId: string }): ReactElement {
  const [loaded, reload] = useLoaded(workflowId, () => loadWorkflow(workflowId));
  return (
    <main className="page">
      <WhenLoaded loaded={loaded}>
        {(read) => (
          <>
            <Heading size="large" as="h1">
              {read.workflow.name}
            </Heading>
            <Text as="p" color="color.text.subtle">
              Validators hold a transition until their condition is met. Every change here is saved
              at once and goes to the live workflow.
            </Text>
            {read.workflow.transitions.map((transition) => (
              <TransitionRules
                key={transition.id}
                read={read}
                transition={transition}
                onSaved={reload}
              />
            ))}
          </>
        )}
      </WhenLoaded>
    </main>
  );
}
