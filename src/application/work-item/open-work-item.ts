import type { GuestPlan } from '#domain/customer-plan/customer-plan';
import type { IssueId } from '#domain/shared/identifiers';
import { err, ok, type Result } from '#domain/shared/result';

import { type NotFound, notFound } from '../command/failure';
import { latestPlans } from '../delivery/latest-plans';
import type { Ports } from '../ports/ports';
import { deliveryAt } from '../ports/row-address';
import { openDeliverySession, openSession } from '../session/open-session';
import type { Session } from '../session/session';

import { findServed, type ServedWorkItem } from './find-served';
import { readServed, type ServedView } from './read-served';
import { readUnmapped, type UnmappedView } from './read-unmapped';

export type OpenedWorkItem =
  | { readonly kind: 'served'; readonly served: ServedView; readonly mayEdit: boolean }
  | UnmappedView
  | { readonly kind: 'customer-plan'; readonly latest: GuestPlan | null };

/**
 * What the panel of a work item shows (EV-2): outcome and next gate for the stake, the published customer plan
 * for everybody else who may browse the home project of the delivery, which may be another one.
 */
export async function openWorkItem(
  ports: Ports,
  session: Session,
  issueId: IssueId,
): Promise<Result<OpenedWorkItem, NotFound>> {
  const found = await findServed(ports, issueId);
  if (!found) return err(notFound('work item'));
  const home = await sessionOfHome(ports, session, found);
  if (home.access.level === 'none') return ok({ kind: 'customer-plan', latest: null });
  if (home.access.level !== 'delivery') return ok(await publishedPlan(ports, home));
  const { item, link, isChild } = found;
  if (!link || link.deliveryId !== home.delivery?.body.id) {
    return ok(await readUnmapped(ports, home, found));
  }
  const isHome = item.projectId === home.projectId;
  const served = await readServed(ports.rows, home, { link, isChild, isHome });
  return ok({ kind: 'served', served, mayEdit: home.access.mayEdit });
}

/** Rights count in the home project of the delivery that the work item belongs to (DL-7). */
async function sessionOfHome(
  ports: Ports,
  session: Session,
  { link }: ServedWorkItem,
): Promise<Session> {
  if (!link || link.deliveryId === session.delivery?.body.id) return session;
  const [delivery] = await ports.rows.getMany([deliveryAt(link.deliveryId)]);
  if (!delivery) return session;
  const { id: deliveryId, projectId } = delivery.body;
  const home =
    projectId === session.projectId
      ? await openDeliverySession(ports, session, deliveryId)
      : await openSession(ports, { accountId: session.accountId, projectId, deliveryId });
  return home.ok ? home.value : session;
}

async function publishedPlan(
  { rows }: Ports,
  { delivery }: Session,
): Promise<Extract<OpenedWorkItem, { readonly kind: 'customer-plan' }>> {
  const [plan] = await latestPlans(rows, delivery ? [delivery.body.id] : []);
  return { kind: 'customer-plan', latest: plan?.latest ?? null };
}
