import { EMPTY_HEAD } from '#domain/audit/row-head';
import { ownsDelivery } from '#domain/delivery/access';
import type { ProjectSettings } from '#domain/delivery/project-settings';
import type { Contact, Role } from '#domain/delivery/role';

import { listRows } from '../command/list-rows';
import { type RowView, viewOfStored } from '../command/row-writes';
import type { Ports } from '../ports/ports';
import { headAt } from '../ports/row-address';
import type { Session } from '../session/session';

export type OpenedSettings = {
  readonly settingsVersion: number;
  readonly settings: ProjectSettings;
  readonly rights: { readonly mayConfigure: boolean; readonly mayAdministerProject: boolean };
  readonly roles: readonly RowView<Role>[];
  readonly contacts: readonly RowView<Contact>[];
  readonly contactNames: readonly Pick<Contact, 'id' | 'name'>[];
};

/**
 * Settings of the project, and people of the delivery (EV-2). A project admin outside the stake gets what
 * setting holders needs: the roles, and of contacts no more than their names.
 */
export async function openSettings({ rows }: Ports, session: Session): Promise<OpenedSettings> {
  const { access, settings, settingsVersion, delivery, roles } = session;
  const [mayAdministerProject, contacts] = await Promise.all([
    session.administersProject(),
    delivery ? readContacts(rows, delivery.body.id) : [],
  ]);
  const seesContacts = access.level === 'delivery';
  return {
    settings,
    settingsVersion,
    rights: {
      mayConfigure: mayAdministerProject || ownsDelivery(access),
      mayAdministerProject,
    },
    roles: roles.map(viewOfStored),
    contacts: seesContacts ? contacts : [],
    contactNames: seesContacts ? [] : contacts.map(({ body: { id, name } }) => ({ id, name })),
  };
}

async function readContacts(
  rows: Ports['rows'],
  ownerId: NonNullable<Session['delivery']>['body']['id'],
): Promise<readonly RowView<Contact>[]> {
  const [head] = await rows.getMany([headAt(ownerId, 'contact')]);
  const list = { entity: 'contact', ownerId, head: head?.body ?? EMPTY_HEAD } as const;
  return (await listRows(rows, list)).map(viewOfStored);
}
