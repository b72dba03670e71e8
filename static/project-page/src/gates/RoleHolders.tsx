import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import type { ReactElement } from 'react';

import type { Role } from '#domain/delivery/role';
import { englishDay } from '#i18n/english-time';
import { gatesPageMessages as words } from '#i18n/gates-page-messages';

import { useGatesPage } from './gates-context';

/** Who holds the roles of a criterion today, deputies included (EV-7). */
export function RoleHolders({ roles }: { readonly roles: readonly Role[] }): ReactElement {
  return (
    <Stack space="space.050">
      {roles.map((role) => (
        <RoleLine key={role.key} role={role} />
      ))}
    </Stack>
  );
}

function RoleLine({ role }: { readonly role: Role }): ReactElement {
  const { opened, holderName, hasLeft } = useGatesPage();
  const { today } = opened;
  const deputies = role.deputies.filter(({ from, until }) => from <= today && today <= until);
  const names = [
    ...role.holders.map(holderName),
    ...deputies.map(({ holder, until }) => words.deputy(holderName(holder), englishDay(until))),
  ];
  const holders = [...role.holders, ...deputies.map(({ holder }) => holder)];
  return (
    <>
      <Text as="p" size="small" color="color.text.subtle">
        {words.roleHeldBy(role.label, names.length === 0 ? words.heldByNobody : names.join(', '))}
      </Text>
      {holders.length > 0 && holders.every(hasLeft) && (
        <Text as="p" size="small" color="color.text.danger">
          {words.holdersHaveLeft(role.label)}
        </Text>
      )}
    </>
  );
}
