import Link from '@atlaskit/link';
import { Text } from '@atlaskit/primitives/compiled';
import { type ReactElement, type ReactNode } from 'react';

import { appPath, projectPath } from '../route';
import { modulesOf, useSession } from '../session';

type ProjectNavigationProps = { readonly projectKey: string; readonly current: 'items' | 'app' };

/** The tabs of a project: Jira's own list and the app's page. */
export function ProjectNavigation({ projectKey, current }: ProjectNavigationProps): ReactElement {
  const session = useSession();
  return (
    <nav className="project-navigation" aria-label={`Project ${projectKey}`}>
      <Text weight="bold">{projectKey}</Text>
      <Tab href={projectPath(projectKey)} isCurrent={current === 'items'}>
        Work items
      </Tab>
      {modulesOf(session, 'jira:projectPage').map(({ key, title, iconUrl }) => (
        <Tab
          key={key}
          href={appPath(projectKey, session.appId, session.environmentId)}
          isCurrent={current === 'app'}
        >
          {iconUrl === undefined ? null : (
            // eslint-disable-next-line @atlaskit/design-system/no-html-image -- a small file of the app, the same in both themes
            <img src={iconUrl} alt="" width="16" height="16" />
          )}
          {title}
        </Tab>
      ))}
    </nav>
  );
}

type TabProps = {
  readonly href: string;
  readonly isCurrent: boolean;
  readonly children: ReactNode;
};

function Tab({ href, isCurrent, children }: TabProps): ReactElement {
  return (
    <span className={isCurrent ? 'tab tab-current' : 'tab'}>
      <Link href={href} appearance="subtle" {...(isCurrent ? { 'aria-current': 'page' } : {})}>
        {children}
      </Link>
    </span>
  );
}
