import { Tag, Text, User } from '@forge/react';
import type { ReactElement } from 'react';

import type { Owner } from '#domain/plan/outcome';
import { workItemMessages as words } from '#i18n/work-item-messages';

import type { ServedWorkItem } from './work-item-client';

type OwnersProps = {
  readonly owners: readonly Owner[];
  readonly roles: ServedWorkItem['roles'];
};

/** Owners of an outcome (PL-1): people by the platform's own component, roles by label. */
export function Owners({ owners, roles }: OwnersProps): ReactElement {
  if (owners.length === 0) return <Text>{words.noOwner}</Text>;
  return (
    <>
      {owners.map((owner) => {
        switch (owner.kind) {
          case 'account':
            return <User key={owner.accountId} accountId={owner.accountId} />;
          case 'contact':
            return <Tag key={owner.contactId} text={words.contact} />;
          case 'role': {
            const role = roles.find(({ body }) => body.key === owner.roleKey);
            return <Tag key={owner.roleKey} text={role?.body.label ?? words.formerRole} />;
          }
        }
      })}
    </>
  );
}
