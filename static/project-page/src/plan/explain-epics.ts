import { EPICS_EXPLAINED, type UnreadableReason } from '#domain/plan/unreadable-epic';
import type { DeliveryId, IssueId } from '#domain/shared/identifiers';

import type { ProjectPageClient } from '../page-context';

/** What the page knows about an epic that Jira does not show: nothing yet, or nothing at all. */
export type WhyUnreadable = UnreadableReason | 'asking' | 'unknown';

type Ask = ProjectPageClient['plan.explainUnreadableEpics'];
type Explained = readonly [id: IssueId, why: UnreadableReason | 'unknown'];

/**
 * Asks the server why Jira does not show these epics (PL-10).
 *
 * @param ask - The call.
 * @param deliveryId - Whose outcomes map them.
 * @param epicIds - As many as there are; a hundred go into one question.
 * @returns A word for each of them; `unknown` where the question failed: the page must not guess.
 */
export async function explainEpics(
  ask: Ask,
  deliveryId: DeliveryId,
  epicIds: readonly IssueId[],
): Promise<ReadonlyMap<IssueId, UnreadableReason | 'unknown'>> {
  const parts = Array.from({ length: Math.ceil(epicIds.length / EPICS_EXPLAINED) }, (_, part) =>
    epicIds.slice(part * EPICS_EXPLAINED, (part + 1) * EPICS_EXPLAINED),
  );
  const answers = await Promise.all(parts.map((part) => explainSome(ask, deliveryId, part)));
  return new Map(answers.flat());
}

async function explainSome(
  ask: Ask,
  deliveryId: DeliveryId,
  epicIds: readonly IssueId[],
): Promise<readonly Explained[]> {
  const unknown = epicIds.map((id): Explained => [id, 'unknown']);
  try {
    const reply = await ask({ deliveryId, epicIds: [...epicIds] });
    if (!reply.ok) return unknown;
    return [...unknown, ...reply.value.epics.map(({ id, why }): Explained => [id, why])];
  } catch {
    // No answer came; the page says that it cannot tell.
    return unknown;
  }
}
