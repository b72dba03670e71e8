import { planMessages } from '#i18n/plan-messages';

import { sendCommand } from '../../../shared/send-command';
import type { PageContextValue } from '../page-context';

import type { Done, OutcomeAnswers, SeenOutcome, StoredOutcome } from './outcome-answers';

/** The ways in which an outcome leaves the table, and the way back (PL-10). */
export type RestorableCommands = {
  readonly remove: (seen: SeenOutcome) => Done;
  readonly drop: (seen: SeenOutcome, reason: string) => Done;
  readonly merge: (kept: SeenOutcome, merged: SeenOutcome) => Done;
  readonly restore: (seen: SeenOutcome) => Done;
};

export function restorableCommands(
  page: PageContextValue,
  answers: OutcomeAnswers,
): RestorableCommands {
  const { client } = page;
  const { target, show, refuse } = answers;
  const restore = restoring(page, answers);
  const showWithUndo = showingUndo(page, restore);
  return {
    restore,
    remove: async (seen) => {
      const reply = await sendCommand(client['plan.deleteOutcome'], target(seen));
      if (reply?.ok !== true) return refuse(reply?.error);
      show(reply.value);
      return showWithUndo(planMessages.deleted(seen.outcome.statement), reply.value);
    },
    drop: async (seen, reason) => {
      const reply = await sendCommand(client['plan.dropOutcome'], { ...target(seen), reason });
      if (reply?.ok !== true) return refuse(reply?.error);
      show(reply.value);
      return showWithUndo(planMessages.dropped(seen.outcome.statement), reply.value);
    },
    merge: async (kept, merged) => {
      const reply = await sendCommand(client['plan.mergeOutcomes'], {
        ...target(kept),
        mergedId: merged.outcome.id,
        mergedVersion: merged.version,
      });
      if (reply?.ok !== true) return refuse(reply?.error);
      show(reply.value.kept, reply.value.merged);
      return showWithUndo(planMessages.merged(merged.outcome.statement), reply.value.merged);
    },
  };
}

function restoring(
  { client, showFlag }: PageContextValue,
  { target, show, refuse }: OutcomeAnswers,
): RestorableCommands['restore'] {
  return async (seen) => {
    const reply = await sendCommand(client['plan.restoreOutcome'], target(seen));
    if (reply?.ok !== true) return refuse(reply?.error);
    show(reply.value.outcome);
    const taken = reply.value.epicsTaken.length;
    showFlag({
      type: taken === 0 ? 'success' : 'warning',
      title: planMessages.restored(seen.outcome.statement),
      ...(taken === 0 ? {} : { description: planMessages.restoredWithout(taken) }),
    });
    return undefined;
  };
}

function showingUndo(
  { showFlag }: PageContextValue,
  restore: RestorableCommands['restore'],
): (title: string, row: StoredOutcome) => string | undefined {
  return (title, row) => {
    const undo = async (): Promise<void> => {
      const failure = await restore({ version: row.version, outcome: row.body });
      if (failure !== undefined) showFlag({ type: 'error', title: failure });
    };
    const action = { text: planMessages.undo, run: () => void undo() };
    showFlag({ type: 'success', title, action });
    return undefined;
  };
}
