import Button from '@atlaskit/button/new';
import { Inline } from '@atlaskit/primitives/compiled/inline';
import type { ReactElement } from 'react';

import type { WorkItem } from '#domain/plan/work-item';
import { hintMessages } from '#i18n/hint-messages';

import { usePage } from '../../page-context';
import { usePlan } from '../plan-context';
import { WorkLineView } from '../work/WorkLineView';

import type { HintedTask } from './task-hint-lists';
import { useHintActions } from './use-hint-actions';
import { wordAsked, wordKept } from './word-task-hints';

/** A task of an outcome with its questions, what was answered, and the ways on where it is asked something (PL-9). */
export function TaskLine({ task }: { readonly task: WorkItem }): ReactElement {
  const { mayEdit, taskHints } = usePlan();
  const { people } = usePage();
  const hinted = taskHints.byTask.get(task.id);
  const note =
    hinted === undefined
      ? ''
      : [wordAsked(hinted, people), wordKept(hinted, people)].filter(Boolean).join(' ');
  return (
    <>
      <WorkLineView line={{ id: task.id, item: task, note }} />
      {mayEdit && hinted !== undefined && hinted.asked.length > 0 && <Actions hinted={hinted} />}
    </>
  );
}

function Actions({ hinted }: { readonly hinted: HintedTask }): ReactElement {
  const actions = useHintActions();
  const { id, key } = hinted.task;
  return (
    <div role="group" aria-label={hintMessages.actionsOf(key)} className="task-actions">
      <Inline space="space.050" shouldWrap>
        {actions.map(({ text, run }) => (
          <Button
            key={text}
            spacing="compact"
            onClick={() => {
              run([id]);
            }}
          >
            {text}
          </Button>
        ))}
      </Inline>
    </div>
  );
}
