import { type ReactElement } from 'react';

import { appPath, projectPath } from '../route';
import { modulesOf, useSession } from '../session';

type ProjectNavigationProps = { readonly projectKey: string; readonly current: 'items' | 'app' };

/** The tabs of a project: Jira's own list and the app's page. */
export function ProjectNavigation({ projectKey, current }: ProjectNavigationProps): ReactElement {
  const session = useSession();
  return (
    <nav className="project-navigation" aria-label={`Project ${projectKey}`}>
      <span className="project-navigation-key">{projectKey}</span>
      <a href={projectPath(projectKey)} aria-current={current === 'items' ? 'page' : undefined}>
        Work items
      </a>
      {modulesOf(session, 'jira:projectPage').map(({ key, title, iconUrl }) => (
        <a
          key={key}
          href={appPath(projectKey, session.appId, session.environmentId)}
          aria-current={current === 'app' ? 'page' : undefined}
        >
          {iconUrl === undefined ? null : <img src={iconUrl} alt="" width="16" height="16" />}
          {title}
        </a>
      ))}
    </nav>
  );
}
