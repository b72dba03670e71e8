import type { IssueLink } from '#domain/plan/outcome';
import type { UnreadableReason } from '#domain/plan/unreadable-epic';
import type { DeliveryId, IssueId } from '#domain/shared/identifiers';
import { err, ok, type Result } from '#domain/shared/result';

import { type NotFound, notFound } from '../command/failure';
import type { Ports } from '../ports/ports';
import { issueLinkAt } from '../ports/row-address';

export type ExplainInput = {
  readonly deliveryId: DeliveryId;
  /** Those that Jira did not show to the person. */
  readonly epicIds: readonly IssueId[];
};

export type ExplainedEpics = {
  readonly epics: readonly { readonly id: IssueId; readonly why: UnreadableReason }[];
};

/**
 * Says of mapped epics whether they are gone or only hidden from the person (PL-10). Jira tells a person no
 * difference, so it is asked as the app: about epics that outcomes of this delivery map and nothing else,
 * and the answer is a word for each id (EV-1).
 *
 * @param ports - Where claims are stored, and Jira as the app.
 * @param input - Of somebody who may see the delivery.
 * @returns `not-found` for all when one of them is mapped by no outcome of the delivery; Jira is not asked then.
 */
export async function explainUnreadableEpics(
  { rows, jiraAsApp }: Pick<Ports, 'rows' | 'jiraAsApp'>,
  { deliveryId, epicIds }: ExplainInput,
): Promise<Result<ExplainedEpics, NotFound>> {
  const asked = [...new Set(epicIds)];
  const links = await rows.getMany(asked.map(issueLinkAt));
  if (!links.every((link) => isMapped(link?.body, deliveryId))) return err(notFound('epic'));
  const existing = new Set(await jiraAsApp.browsableWorkItems(asked));
  return ok({ epics: asked.map((id) => ({ id, why: existing.has(id) ? 'hidden' : 'gone' })) });
}

/** The claim goes away when an epic is taken off, or its outcome leaves the plan. */
function isMapped(link: IssueLink | undefined, deliveryId: DeliveryId): boolean {
  return link?.deliveryId === deliveryId && link.as === 'epic' && link.state === 'claimed';
}
