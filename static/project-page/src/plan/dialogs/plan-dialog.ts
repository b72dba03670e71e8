import type { IssueId, OutcomeId } from '#domain/shared/identifiers';

/** The dialogs of the plan page. They name what they are about by id, and show it as it is when they open. */
export type PlanDialog =
  | {
      readonly kind: 'drop' | 'confirm' | 'merge' | 'sign-off' | 'work';
      readonly outcomeId: OutcomeId;
    }
  | { readonly kind: 'removed' }
  | { readonly kind: 'add' }
  | { readonly kind: 'outside'; readonly ids: readonly IssueId[] }
  | { readonly kind: 'map' | 'assign' | 'keep' | 'move'; readonly ids: readonly IssueId[] };
