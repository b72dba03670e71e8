import { useState } from 'react';

import type { WorkItem } from '#domain/plan/work-item';
import type { IssueId } from '#domain/shared/identifiers';
import { workMessages } from '#i18n/work-messages';

import { requestJira } from '../../../../shared/request-jira';
import { changeWorkItem } from '../../jira/change-work-item';
import { usePage } from '../../page-context';
import { type SeenOutcome, storedAfterConflict } from '../outcome-answers';
import { usePlan } from '../plan-context';
import { type PlanError, wordPlanError } from '../plan-replies';

import type { Mapping } from './plan-mapping';

export type MapWork = {
  /** Work items handled so far, while it runs. */
  readonly done: number | undefined;
  /** Maps one after the other; answers with the sentence of what was not done. */
  readonly run: (
    mapping: Mapping,
    to: { readonly outcome: SeenOutcome; readonly parentId: IssueId | undefined },
  ) => Promise<string | undefined>;
};

/** Bulk mapping (PL-3) and moving (PL-9): epics through Plumbline, parents through Jira, as the user. */
export function useMapWork(): MapWork {
  const { outcomes } = usePlan();
  const { rereadWorkItems, showFlag } = usePage();
  const [done, setDone] = useState<number>();

  /** Another person's change of the outcome is no reason not to map: it is sent once more on top of it. */
  const mapOne = async (
    seen: SeenOutcome,
    epic: WorkItem,
  ): Promise<{ readonly now: SeenOutcome; readonly error?: PlanError | 'no-answer' }> => {
    const first = await outcomes.mapEpic(seen, epic.id);
    const theirs = storedAfterConflict(first);
    const reply = theirs === undefined ? first : await outcomes.mapEpic(theirs, epic.id);
    if (reply === undefined) return { now: theirs ?? seen, error: 'no-answer' };
    if (!reply.ok) return { now: theirs ?? seen, error: reply.error };
    return { now: { version: reply.value.version, outcome: reply.value.body } };
  };

  const run: MapWork['run'] = async (mapping, { outcome, parentId }) => {
    const failures: string[] = [];
    let seen = outcome;
    let handled = 0;
    const count = (): void => {
      handled += 1;
      setDone(handled);
    };
    setDone(0);
    for (const epic of mapping.epics) {
      const { now, error } = await mapOne(seen, epic);
      seen = now;
      if (error !== undefined) {
        failures.push(`${epic.key}: ${wordPlanError(error === 'no-answer' ? undefined : error)}`);
      }
      count();
    }
    const moved: IssueId[] = [];
    for (const item of mapping.reparented) {
      if (parentId === undefined) break;
      const refusal = await changeWorkItem(requestJira, item.id, { parentId });
      if (refusal === undefined) moved.push(item.id);
      else failures.push(workMessages.jiraRefused(item.key, refusal));
      count();
    }
    await rereadWorkItems(moved).catch(() => undefined);
    setDone(undefined);
    const served = handled - failures.length;
    if (served > 0) {
      showFlag({
        type: 'success',
        title: workMessages.mapped(served, outcome.outcome.statement),
      });
    }
    return failures.length === 0 ? undefined : failures.join(' ');
  };
  return { done, run };
}
