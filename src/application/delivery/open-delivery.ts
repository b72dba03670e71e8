import type { ProjectSettings } from '#domain/delivery/project-settings';
import type { CalendarDate } from '#domain/shared/calendar-date';
import type { AccountId, DeliveryId } from '#domain/shared/identifiers';

import type { Ports } from '../ports/ports';
import { deliveryAt } from '../ports/row-address';
import type { RowReader } from '../ports/row-store';
import { deliveriesSeen } from '../session/open-session';
import { type RightsView, rightsView } from '../session/rights-view';
import type { Session } from '../session/session';

import { type LatestPlan, latestPlans } from './latest-plans';
import { type DeliveryView, readDeliveryView } from './read-delivery-view';

type DeliveryName = { readonly id: DeliveryId; readonly name: string };
export type DeliverySummary = DeliveryName & { readonly client: string };

export type OpenedPage =
  | {
      readonly access: 'delivery';
      readonly accountId: AccountId;
      readonly today: CalendarDate;
      readonly rights: RightsView;
      readonly settings: ProjectSettings;
      readonly deliveries: readonly DeliverySummary[];
      readonly hasOtherDeliveries: boolean;
      readonly selected?: DeliveryView;
    }
  | {
      readonly access: 'customer-plan';
      readonly accountId: AccountId;
      readonly plans: readonly LatestPlan[];
      readonly configures?: readonly DeliveryName[];
    };

/** Opens the project page and writes nothing (DL-7). Who is not of the stake gets the published plans (EV-2). */
export async function openDelivery(ports: Ports, session: Session): Promise<OpenedPage> {
  const { rows } = ports;
  const { accountId, access, today, settings } = session;
  if (access.level !== 'delivery') return openOutside(rows, session);
  const { delivery, roles } = session;
  const [deliveries, selected] = await Promise.all([
    summaries(rows, await deliveriesSeen(ports, session), session),
    delivery && readDeliveryView(rows, { delivery, roles }),
  ]);
  return {
    access: 'delivery',
    accountId,
    today,
    settings,
    deliveries,
    hasOtherDeliveries: session.deliveries.order.length > 1,
    rights: rightsView(access),
    ...(selected && { selected }),
  };
}

/** The published plans; for a project admin also the names of the deliveries whose holders they set (EV-2). */
async function openOutside(rows: RowReader, session: Session): Promise<OpenedPage> {
  const { accountId, deliveries } = session;
  const deliveryIds = deliveries.order as DeliveryId[];
  const [plans, administers] = await Promise.all([
    latestPlans(rows, deliveryIds),
    session.administersProject(),
  ]);
  const opened = { access: 'customer-plan', accountId, plans } as const;
  if (!administers) return opened;
  const named = await summaries(rows, deliveryIds, session);
  return { ...opened, configures: named.map(({ id, name }) => ({ id, name })) };
}

async function summaries(
  rows: RowReader,
  ids: readonly DeliveryId[],
  { delivery }: Session,
): Promise<readonly DeliverySummary[]> {
  const others = ids.filter((id) => id !== delivery?.body.id);
  const read = await rows.getMany(others.map(deliveryAt));
  const all = [delivery, ...read].flatMap((row) => (row ? [row.body] : []));
  const byId = new Map(all.map(({ id, name, client }) => [id, { id, name, client }]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
