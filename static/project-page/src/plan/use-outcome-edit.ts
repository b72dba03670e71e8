import { useCallback, useState } from 'react';

import { outcomeSchema } from '#domain/plan/outcome';
import type { DeliveryId } from '#domain/shared/identifiers';
import { planMessages } from '#i18n/plan-messages';

import { sendCommand } from '../../../shared/send-command';
import { type ProjectPageClient, usePage } from '../page-context';

import type { SeenOutcome } from './outcome-answers';
import {
  collidingFields,
  type OutcomePatch,
  patchedFields,
  type PatchField,
  pickFields,
} from './outcome-patch';
import { withOutcomes, wordPlanError } from './plan-replies';

/** Two people changed the same field (EV-4): both values, and what the person decides. */
export type EditConflict = {
  readonly patch: OutcomePatch;
  readonly theirs: SeenOutcome['outcome'];
  readonly fields: readonly PatchField[];
  /** Fields whose own value stays; `undefined` goes back to the editor. */
  readonly decide: (keepMine: readonly PatchField[] | undefined) => void;
};

export type UsedOutcomeEdit = {
  readonly conflict: EditConflict | undefined;
  /** Saves fields of an outcome; answers with the sentence of a failure. */
  readonly edit: (seen: SeenOutcome, patch: OutcomePatch) => Promise<string | undefined>;
};

/**
 * Editing in place, with the way out when two people edit at once.
 *
 * @param deliveryId - The selected delivery.
 */
export function useOutcomeEdit(deliveryId: DeliveryId): UsedOutcomeEdit {
  const { client, changeSelected } = usePage();
  const [conflict, setConflict] = useState<EditConflict>();

  const ask = useCallback(
    (asked: Omit<EditConflict, 'decide'>) =>
      new Promise<readonly PatchField[] | undefined>((resolve) => {
        setConflict({
          ...asked,
          decide: (keepMine) => {
            setConflict(undefined);
            resolve(keepMine);
          },
        });
      }),
    [],
  );

  const edit = useCallback(
    async (seen: SeenOutcome, patch: OutcomePatch): Promise<string | undefined> => {
      const reply = await sendCommand<EditInput, EditReply>(client['plan.editOutcome'], {
        deliveryId,
        outcomeId: seen.outcome.id,
        version: seen.version,
        patch,
      });
      if (reply?.ok === true) {
        changeSelected((view) => withOutcomes(view, [reply.value]));
        return undefined;
      }
      if (reply?.error.kind !== 'conflict') return wordPlanError(reply?.error);
      const theirs = outcomeSchema.safeParse(reply.error.facts.theirs);
      if (!theirs.success) return wordPlanError(reply.error);
      const now = { version: reply.error.facts.theirVersion, outcome: theirs.data };
      changeSelected((view) => withOutcomes(view, [{ version: now.version, body: now.outcome }]));
      const fields = collidingFields(patch, seen.outcome, now.outcome);
      if (fields.length === 0) return edit(now, patch);
      const keepMine = await ask({ patch, theirs: now.outcome, fields });
      if (keepMine === undefined) return planMessages.failed.changedMeanwhile;
      const kept = keptFields(patch, fields, keepMine);
      return kept.length === 0 ? undefined : edit(now, pickFields(patch, kept));
    },
    [client, deliveryId, changeSelected, ask],
  );

  return { conflict, edit };
}

/** Of the fields that collide the ones the person decided for, and all others. */
function keptFields(
  patch: OutcomePatch,
  colliding: readonly PatchField[],
  keepMine: readonly PatchField[],
): readonly PatchField[] {
  return patchedFields(patch).filter(
    (field) => !colliding.includes(field) || keepMine.includes(field),
  );
}

type EditCall = ProjectPageClient['plan.editOutcome'];
type EditInput = Omit<Parameters<EditCall>[0], 'commandId'>;
type EditReply = Awaited<ReturnType<EditCall>>;
