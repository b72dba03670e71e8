import Button from '@atlaskit/button/new';
import { Text } from '@atlaskit/primitives/compiled/text';
import { type ReactElement, useMemo, useState } from 'react';

import type { MappedEpic } from '#domain/plan/mapped-epic-state';
import { progressOfEpic } from '#domain/plan/progress';
import type { WorkItem } from '#domain/plan/work-item';
import { epicMessages } from '#i18n/epic-messages';
import { workMessages } from '#i18n/work-messages';

import { usePage } from '../../page-context';
import type { OutcomeRow } from '../build-plan';
import { TaskLine } from '../hints/TaskLine';
import { usePlan } from '../plan-context';
import { WorkLineView } from '../work/WorkLineView';

type EpicProps = { readonly epic: MappedEpic; readonly row: OutcomeRow };

/** One mapped epic: where it is, how far, its tasks with their questions, and the way off the outcome. */
export function EpicWork({ epic, row }: EpicProps): ReactElement {
  const { whyUnreadable } = usePlan();
  return (
    <div className="epic-work">
      {epic.kind === 'unreadable' ? (
        <Text as="p">{epicMessages.unreadable[whyUnreadable(epic.id)](epic.id)}</Text>
      ) : (
        <ReadableEpic epic={epic.item} state={wordState(epic)} />
      )}
      <UnmapButton epic={epic} row={row} />
    </div>
  );
}

function wordState(epic: Exclude<MappedEpic, { readonly kind: 'unreadable' }>): string {
  if (epic.kind === 'retyped') return epicMessages.retyped(epic.item.typeName);
  if (epic.kind === 'other-project') {
    return epicMessages['other-project'](epic.item.projectKey);
  }
  return '';
}

function ReadableEpic(props: { readonly epic: WorkItem; readonly state: string }): ReactElement {
  const { epic, state } = props;
  const { opened } = usePage();
  const { plan } = usePlan();
  const tasks = (plan.work?.tree.childrenOf.get(epic.id) ?? []).filter((task) => task.level >= 0);
  const { rejectedResolutionIds } = opened.settings;
  const progress = useMemo(
    () => progressOfEpic(epic, tasks, new Set(rejectedResolutionIds)),
    [epic, tasks, rejectedResolutionIds],
  );
  const note = [workMessages.epicProgress(progress.done, progress.total), state]
    .filter((part) => part !== '')
    .join(' · ');
  return (
    <>
      <WorkLineView line={{ id: epic.id, item: epic, note }} />
      {tasks.length === 0 && <Text color="color.text.subtle">{workMessages.noTasks}</Text>}
      <ul className="epic-tasks">
        {tasks.map((task) => (
          <li key={task.id}>
            <TaskLine task={task} />
          </li>
        ))}
      </ul>
    </>
  );
}

function UnmapButton({ epic, row }: EpicProps): ReactElement | null {
  const { outcomes, mayEdit } = usePlan();
  const { showFlag } = usePage();
  const [isSending, setIsSending] = useState(false);
  if (!mayEdit) return null;
  const id = epic.kind === 'unreadable' ? epic.id : epic.item.id;
  const key = epic.kind === 'unreadable' ? epic.id : epic.item.key;
  const unmap = async (): Promise<void> => {
    setIsSending(true);
    const failure = await outcomes.unmapEpic(row, id);
    setIsSending(false);
    showFlag(
      failure === undefined
        ? {
            type: 'success',
            title: workMessages.unmapped(key),
          }
        : { type: 'error', title: failure },
    );
  };
  return (
    <Button spacing="compact" isLoading={isSending} onClick={() => void unmap()}>
      {workMessages.unmap(key)}
    </Button>
  );
}
