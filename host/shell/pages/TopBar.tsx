import Avatar from '@atlaskit/avatar';
import Button from '@atlaskit/button/new';
import DropdownMenu, {
  DropdownItem,
  DropdownItemGroup,
  DropdownItemRadio,
  DropdownItemRadioGroup,
} from '@atlaskit/dropdown-menu';
import Link from '@atlaskit/link';
import { Text } from '@atlaskit/primitives/compiled';
import { type ReactElement } from 'react';

import { switchColorMode, useColorMode } from './color-mode';
import { showFailure } from './flag-list';
import { request } from './request';
import { CALLS_PATH } from './route';
import { useSession } from './session';

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });

async function switchTo(accountId: string): Promise<void> {
  await request('PUT', '/host/api/session', { accountId });
  window.location.reload();
}

function UserSwitcher(): ReactElement {
  const { user, users } = useSession();
  return (
    <DropdownMenu<HTMLButtonElement>
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- Atlaskit's own lint rule asks for it until the top layer is everywhere
      shouldRenderToParent
      trigger={({ triggerRef, ...props }) => (
        <Button
          {...props}
          ref={triggerRef}
          appearance="subtle"
          aria-label={`${user.displayName} - Switch user`}
        >
          {user.displayName}
        </Button>
      )}
    >
      <DropdownItemRadioGroup id="users" title="Who you are">
        {users.map(({ accountId, displayName, rights }) => (
          <DropdownItemRadio
            key={accountId}
            id={accountId}
            isSelected={accountId === user.accountId}
            description={rights}
            onClick={() => {
              switchTo(accountId).catch((error: unknown) => {
                showFailure('The user was not switched', error);
              });
            }}
          >
            {displayName}
          </DropdownItemRadio>
        ))}
      </DropdownItemRadioGroup>
    </DropdownMenu>
  );
}

function ThemeSwitch(): ReactElement {
  const mode = useColorMode();
  const other = mode === 'light' ? 'dark' : 'light';
  return (
    <Button appearance="subtle" onClick={() => void switchColorMode(other)}>
      {other === 'dark' ? 'Dark theme' : 'Light theme'}
    </Button>
  );
}

/** What is on top of every page: the way home, the host's day, the theme, who you are. */
export function TopBar(): ReactElement {
  const { user, now } = useSession();
  return (
    <header className="top-bar">
      <Link href="/" appearance="subtle">
        <Text weight="bold" size="large">
          Jira
        </Text>
      </Link>
      <nav aria-label="Jira" className="top-bar-links">
        <DropdownMenu
          trigger="Go to"
          // eslint-disable-next-line @typescript-eslint/no-deprecated -- Atlaskit's own lint rule asks for it until the top layer is everywhere
          shouldRenderToParent
        >
          <DropdownItemGroup>
            <DropdownItem href="/">Projects</DropdownItem>
            <DropdownItem href="/host/workflows">Workflows</DropdownItem>
            <DropdownItem href="/host/simulation">Simulation</DropdownItem>
            <DropdownItem href={CALLS_PATH}>Call log</DropdownItem>
          </DropdownItemGroup>
        </DropdownMenu>
      </nav>
      <Link href={CALLS_PATH} appearance="subtle">
        Call log
      </Link>
      <Link href="/host/simulation" appearance="subtle">
        {DAY.format(new Date(now))}
      </Link>
      <ThemeSwitch />
      <UserSwitcher />
      <span className="top-bar-avatar">
        <Avatar size="small" name={user.displayName} />
      </span>
    </header>
  );
}
