import Button from '@atlaskit/button/new';
import { Inline } from '@atlaskit/primitives/compiled/inline';
import { Text } from '@atlaskit/primitives/compiled/text';
import { type ReactElement, useState } from 'react';

import type { Role } from '#domain/delivery/role';
import type { DeliveryId } from '#domain/shared/identifiers';
import { roleMessages as words } from '#i18n/settings-messages';

import { Section } from '../../page/Section';
import { useSettingsPage } from '../settings-context';

import { holdersOfSeveralRoles } from './holders-of-several-roles';
import { RoleDialog } from './RoleDialog';
import { RoleRow } from './RoleRow';

type RolesSectionProps = { readonly deliveryId: DeliveryId };

/** Roles of the delivery and who holds them (EV-7). */
export function RolesSection({ deliveryId }: RolesSectionProps): ReactElement {
  const { opened, roles, holderName } = useSettingsPage();
  const { mayConfigure } = opened.rights;
  const [edited, setEdited] = useState<Role | 'new'>();
  return (
    <Section
      heading={words.heading}
      intro={words.intro}
      readOnly={mayConfigure ? undefined : words.readOnly}
    >
      <ul className="role-list">
        {roles.map((role) => (
          <li key={role.key}>
            <RoleRow role={role} onEdit={mayConfigure ? setEdited : undefined} />
          </li>
        ))}
      </ul>
      {holdersOfSeveralRoles(roles).map(({ holder, labels }) => (
        <Text as="p" key={JSON.stringify(holder)}>
          {words.severalRoles(holderName(holder), labels.join(', '))}
        </Text>
      ))}
      {mayConfigure && (
        <Inline>
          <Button
            onClick={() => {
              setEdited('new');
            }}
          >
            {words.add}
          </Button>
        </Inline>
      )}
      {edited !== undefined && (
        <RoleDialog
          deliveryId={deliveryId}
          role={edited === 'new' ? undefined : edited}
          onClose={() => {
            setEdited(undefined);
          }}
        />
      )}
    </Section>
  );
}
