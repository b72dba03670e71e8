import SectionMessage from '@atlaskit/section-message';
import { type ReactElement, useMemo } from 'react';

import { type ModulePlace } from '../../server/module-place';
import { AppModule } from '../app/AppModule';
import { appPath } from '../route';
import { modulesOf, useSession } from '../session';

import { ProjectNavigation } from './ProjectNavigation';

/** The app's page in a project; the address below its own belongs to the app. */
export function ProjectAppPage({ projectKey }: { readonly projectKey: string }): ReactElement {
  const session = useSession();
  const [module] = modulesOf(session, 'jira:projectPage');
  const place = useMemo<ModulePlace>(() => ({ kind: 'project', projectKey }), [projectKey]);
  return (
    <>
      <ProjectNavigation projectKey={projectKey} current="app" />
      <main className="app-page">
        {module === undefined ? (
          <SectionMessage>The app has no project page.</SectionMessage>
        ) : (
          <AppModule
            module={module}
            place={place}
            historyBase={appPath(projectKey, session.appId, session.environmentId)}
          />
        )}
      </main>
    </>
  );
}
