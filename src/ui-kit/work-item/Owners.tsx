import { Tag, Text, User } from '@forge/react';
import type { ReactElement } from 'react';

import type { Owner } from '#domain/plan/outcome';
import { peopleMessages } from '#i18n/people-messages';
import { workItemMessages as words } from '#i18n/work-item-messages';

import type { ServedWorkItem } from './work-item-client';

type OwnersProps = {
  readonly owners: readonly Owner[];
  readonly served: Pick<ServedWorkItem, 'roles' | 'contacts'>;
};

/** Owners of an outcome (PL-1): people by the platform's own component, contacts and roles by name. */
export function Owners({ owners, served: { roles, contacts } }: OwnersProps): ReactElement {
  if (owners.length === 0) return <Text>{words.noOwner}</Text>;
  return (
    <>
      {owners.map((owner) => {
        switch (owner.kind) {
          case 'account':
            return <User key={owner.accountId} accountId={owner.accountId} />;
          case 'contact': {
            const contact = contacts.find(({ id }) => id === owner.contactId);
            const name = contact?.name ?? peopleMessages.formerContact;
            return <Tag key={owner.contactId} text={name} />;
          }
          case 'role': {
            const role = roles.find(({ body }) => body.key === owner.roleKey);
            return <Tag key={owner.roleKey} text={role?.body.label ?? peopleMessages.formerRole} />;
          }
        }
      })}
    </>
  );
}
