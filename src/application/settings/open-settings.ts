import { EMPTY_HEAD } from '#domain/audit/row-head';
import type { ProjectSettings } from '#domain/delivery/project-settings';
import type { Contact, Role } from '#domain/delivery/role';
import { err, ok, type Result } from '#domain/shared/result';

import { listRows } from '../command/list-rows';
import { type RowView, viewOfStored } from '../command/row-writes';
import type { Ports } from '../ports/ports';
import { headAt } from '../ports/row-address';
import { type Forbidden, forbidden } from '../session/check-right';
import type { Session } from '../session/session';

export type OpenedSettings = {
  readonly settingsVersion: number;
  readonly settings: ProjectSettings;
  readonly roles: readonly RowView<Role>[];
  readonly contacts: readonly RowView<Contact>[];
};

/** Settings of the project, and people of the delivery: for the stake, and for project admins (EV-2). */
export async function openSettings(
  { rows }: Ports,
  session: Session,
): Promise<Result<OpenedSettings, Forbidden>> {
  const { access, settings, settingsVersion, delivery, roles } = session;
  if (access.level !== 'delivery' && !access.mayAdministerProject) {
    return err(forbidden('see-delivery'));
  }
  const contacts = delivery ? await readContacts(rows, delivery.body.id) : [];
  return ok({ settings, settingsVersion, roles: roles.map(viewOfStored), contacts });
}

async function readContacts(
  rows: Ports['rows'],
  ownerId: NonNullable<Session['delivery']>['body']['id'],
): Promise<readonly RowView<Contact>[]> {
  const [head] = await rows.getMany([headAt(ownerId, 'contact')]);
  const list = { entity: 'contact', ownerId, head: head?.body ?? EMPTY_HEAD } as const;
  return (await listRows(rows, list)).map(viewOfStored);
}
