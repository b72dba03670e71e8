import type { ReactElement } from 'react';

import type { IssueId } from '#domain/shared/identifiers';
import { hintMessages } from '#i18n/hint-messages';

import { usePage } from '../../page-context';
import { usePlan } from '../plan-context';
import { WorkList } from '../work/WorkList';
import { WorkSection } from '../work/WorkSection';

import { wordKept } from './word-task-hints';

/** Hints that were kept, each with its reason, and the way to have them asked again (PL-9). */
export function KeptSection(): ReactElement {
  const { mayEdit, taskHints, answers } = usePlan();
  const { people, showFlag } = usePage();
  const { kept, byTask } = taskHints;
  const askAgain = async (ids: readonly IssueId[]): Promise<void> => {
    const tasks = ids.map((issueId) => ({
      issueId,
      hints: (byTask.get(issueId)?.kept ?? []).map(({ hint }) => hint),
    }));
    const failure = await answers.askAgain(tasks);
    if (failure !== undefined) showFlag({ type: 'error', title: failure });
  };
  return (
    <WorkSection
      heading={hintMessages.kept}
      intro={hintMessages.keptIntro}
      empty={hintMessages.keptEmpty}
      count={kept.length}
    >
      <WorkList
        label={hintMessages.kept}
        lines={kept.map((hinted) => ({
          id: hinted.task.id,
          item: hinted.task,
          note: wordKept(hinted, people),
        }))}
        actions={mayEdit ? [{ text: hintMessages.askAgain, run: (ids) => void askAgain(ids) }] : []}
      />
    </WorkSection>
  );
}
