import type { DeliveryView } from '#contracts/delivery-contract';
import { outcomeSchema } from '#domain/plan/outcome';
import type { DeliveryId, OutcomeId } from '#domain/shared/identifiers';
import { planMessages } from '#i18n/plan-messages';

import type { PageContextValue } from '../page-context';

import type { OutcomeRow } from './build-plan';
import { type PlanError, type PlanReply, withOutcomes, wordPlanError } from './plan-replies';

export type StoredOutcome = DeliveryView['outcomes'][number];

/** An outcome as the person saw it when they acted. */
export type SeenOutcome = Pick<OutcomeRow, 'version' | 'outcome'>;

/** The sentence of a failure, `undefined` when it is done. */
export type Done = Promise<string | undefined>;

/** How commands on outcomes are addressed, and how their answers reach the page. */
export type OutcomeAnswers = {
  readonly target: (seen: SeenOutcome) => OutcomeTarget;
  readonly show: (...changed: readonly StoredOutcome[]) => void;
  /** Words a failure; after a conflict the page shows the version that is stored now (EV-4). */
  readonly refuse: (error: PlanError | undefined) => string;
};

type OutcomeTarget = {
  readonly deliveryId: DeliveryId;
  readonly outcomeId: OutcomeId;
  readonly version: number;
};

export function outcomeAnswers(
  { changeSelected, reload }: PageContextValue,
  deliveryId: DeliveryId,
): OutcomeAnswers {
  const show = (...changed: readonly StoredOutcome[]): void => {
    changeSelected((view) => withOutcomes(view, changed));
  };
  return {
    show,
    target: ({ outcome, version }) => ({ deliveryId, outcomeId: outcome.id, version }),
    refuse: (error) => {
      if (error?.kind !== 'conflict') return wordPlanError(error);
      const theirs = storedNow(error);
      if (theirs === undefined) void reload();
      else show({ version: theirs.version, body: theirs.outcome });
      return planMessages.failed.changedMeanwhile;
    },
  };
}

/**
 * The outcome as it is stored now, when a reply is a conflict about it (EV-4).
 *
 * @param reply - Of a command on one outcome; `undefined` when no answer came.
 */
export function storedAfterConflict(
  reply: PlanReply<StoredOutcome> | undefined,
): SeenOutcome | undefined {
  return reply?.ok === false && reply.error.kind === 'conflict'
    ? storedNow(reply.error)
    : undefined;
}

function storedNow(
  conflict: Extract<PlanError, { readonly kind: 'conflict' }>,
): SeenOutcome | undefined {
  const theirs = outcomeSchema.safeParse(conflict.facts.theirs);
  return theirs.success
    ? { version: conflict.facts.theirVersion, outcome: theirs.data }
    : undefined;
}
