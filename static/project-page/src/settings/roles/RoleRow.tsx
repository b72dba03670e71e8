import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import { Inline } from '@atlaskit/primitives/compiled/inline';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import type { ReactElement } from 'react';

import type { Role } from '#domain/delivery/role';
import { englishDay } from '#i18n/english-time';
import { roleMessages as words, settingsMessages } from '#i18n/settings-messages';

import { useSettingsPage } from '../settings-context';

type RoleRowProps = {
  readonly role: Role;
  /** Absent for readers. */
  readonly onEdit: ((role: Role) => void) | undefined;
};

/** A role, its side, its holders and who stands in for them. */
export function RoleRow({ role, onEdit }: RoleRowProps): ReactElement {
  const { holderName } = useSettingsPage();
  return (
    <div className="role-row">
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Text weight="medium">{role.label}</Text>
        <Lozenge>{words.sides[role.side]}</Lozenge>
      </Inline>
      <Stack space="space.050">
        {role.holders.length === 0 ? (
          <Text color="color.text.subtle">{words.nobody}</Text>
        ) : (
          <Text>{role.holders.map(holderName).join(', ')}</Text>
        )}
        {role.deputies.map(({ holder, from, until }) => (
          <Text key={JSON.stringify([holder, from])} size="small" color="color.text.subtle">
            {words.deputyLine(holderName(holder), englishDay(from), englishDay(until))}
          </Text>
        ))}
      </Stack>
      {onEdit !== undefined && (
        <Button
          spacing="compact"
          aria-label={words.editRole(role.label)}
          onClick={() => {
            onEdit(role);
          }}
        >
          {settingsMessages.edit}
        </Button>
      )}
    </div>
  );
}
