import type { Instant } from '../shared/calendar-date';
import type { AccountId } from '../shared/identifiers';

import type { AttributedDifference, Gate, OnBehalfRecord } from './gate';
import type { ChecklistItem, Criterion } from './lifecycle-template';
import type { Stage } from './stage';

/** Where a criterion stands, and why. Only `acknowledged`, `ticked` and `recorded` meet it. */
export type Standing =
  | {
      readonly kind: 'acknowledged';
      readonly by: AccountId;
      readonly at: Instant;
      /** Moves within the acceptable delay after the gate had passed (GT-3); empty when there are none. */
      readonly noted: readonly AttributedDifference[];
    }
  | { readonly kind: 'ticked'; readonly by: AccountId; readonly at: Instant }
  | { readonly kind: 'recorded'; readonly record: OnBehalfRecord }
  | { readonly kind: 'waiting' }
  /** Given for other dates than the present ones (GT-3). */
  | {
      readonly kind: 'lapsed';
      readonly by: AccountId;
      readonly at: Instant;
      readonly differences: readonly AttributedDifference[];
    }
  /** The gate passed, then the dates moved beyond the acceptable delay: the holder is asked again (GT-3). */
  | {
      readonly kind: 'asked-again';
      readonly by: AccountId;
      readonly at: Instant;
      readonly differences: readonly AttributedDifference[];
    }
  | {
      readonly kind: 'withdrawn';
      readonly by: AccountId;
      readonly at: Instant;
      readonly reason: string;
    }
  /** Recorded for somebody without evidence: claimed, and meets nothing (GT-11). */
  | { readonly kind: 'claimed'; readonly record: OnBehalfRecord }
  | { readonly kind: 'unticked'; readonly open: readonly ChecklistItem[]; readonly of: number }
  /** This version of Plumbline has no way to record it; nobody can meet it. */
  | { readonly kind: 'not-recordable' };

/** One criterion of a gate with where it stands. */
export type EvaluatedCriterion = {
  readonly criterion: Criterion;
  readonly met: boolean;
  readonly standing: Standing;
};

/** An acknowledgement of an earlier gate that has to be given again before this gate may pass (GT-3). */
export type PendingReacknowledgement = {
  /** The earlier gate; it stays passed. */
  readonly gate: Gate;
  readonly criterion: Criterion;
  readonly differences: readonly AttributedDifference[];
};

/** Everything that decides whether a gate passes (GT-2 to GT-4). */
export type GateEvaluation = {
  readonly gate: Gate;
  readonly criteria: readonly EvaluatedCriterion[];
  /** Gates before this one that are neither passed nor skipped (GT-4). */
  readonly earlierOpen: readonly Stage[];
  readonly reacknowledgements: readonly PendingReacknowledgement[];
  /** True when nothing is missing any more; an open gate then passes by itself. */
  readonly ready: boolean;
};
