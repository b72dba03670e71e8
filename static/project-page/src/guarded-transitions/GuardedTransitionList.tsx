import { Text } from '@atlaskit/primitives/compiled/text';
import Spinner from '@atlaskit/spinner';
import type { ReactElement } from 'react';

import { gateNumber } from '#domain/gate/stage';
import { stageTemplate } from '#domain/gate/stage-template';
import { guardedTransitionMessages as words } from '#i18n/guarded-transition-messages';

import { DataTable } from '../../../shared/DataTable';
import { ReadingView } from '../../../shared/ReadingView';

import { type GuardedTransition, useGuardedTransitions } from './use-guarded-transitions';

/** The transitions that ask Plumbline, as the app reads them from the workflows. */
export function GuardedTransitionList(): ReactElement {
  return (
    <ReadingView
      used={useGuardedTransitions()}
      loading={<Spinner label={words.loading} />}
      failedTitle={words.failed}
      headingLevel="h4"
    >
      {({ transitions }) =>
        transitions.length === 0 ? (
          <Text as="p">{words.none}</Text>
        ) : (
          <DataTable
            caption={words.caption}
            columns={[
              words.workflow,
              words.transition,
              words.to,
              words.types,
              words.gate,
              words.undecided,
            ]}
            rows={transitions.map(rowOf)}
          />
        )
      }
    </ReadingView>
  );
}

function rowOf(transition: GuardedTransition): { readonly key: string; readonly cells: string[] } {
  const { workflowName, transitionName, toStatusName, issueTypeNames, stage, whenUndecided } =
    transition;
  const cells = [
    workflowName,
    transitionName,
    toStatusName,
    issueTypeNames.join(', '),
    stage === undefined
      ? words.unknownGate
      : words.gateOption(gateNumber(stage), stageTemplate(stage).label),
    words[whenUndecided],
  ];
  return { key: JSON.stringify(cells), cells };
}
