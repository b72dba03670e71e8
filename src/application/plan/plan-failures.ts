import type { IssueLink } from '#domain/plan/outcome';
import type { DeliveryId, IssueId } from '#domain/shared/identifiers';

import type { Failure } from '../command/failure';

export type EpicTaken = Failure<
  'epic-taken',
  {
    readonly issueId: string;
    readonly sameDelivery: boolean;
    readonly outcomeId?: string | undefined;
  }
>;
/** PL-5: there is nothing to confirm. */
export type EvidenceMissing = Failure<'evidence-missing', Readonly<Record<string, never>>>;
export type Published = Failure<'published', { readonly planNumber: number }>;

/**
 * PL-1: an epic maps to at most one outcome. Of another delivery nothing but that it has the epic is told
 * (EV-1).
 */
export function epicTaken(
  issueId: IssueId,
  by: IssueLink,
  deliveryId: DeliveryId | undefined,
): EpicTaken {
  const sameDelivery = by.deliveryId === deliveryId;
  return {
    kind: 'epic-taken',
    facts: {
      issueId,
      sameDelivery,
      ...(sameDelivery && by.outcomeId !== undefined && { outcomeId: by.outcomeId }),
    },
    message: 'This epic belongs to another outcome already. Unmap it there first.',
  };
}

/** PL-5: a confirmation says that the evidence shows the outcome; without evidence it would say nothing. */
export function evidenceMissing(): EvidenceMissing {
  return {
    kind: 'evidence-missing',
    facts: {},
    message: 'No evidence is written down. Write what shows the outcome, then confirm it.',
  };
}

/** PL-10: what the customer was told stays in the plan until it is dropped with a reason. */
export function published(planNumber: number): Published {
  return {
    kind: 'published',
    facts: { planNumber },
    message: `The outcome was first published in customer plan ${planNumber}. Drop it with a reason instead.`,
  };
}
