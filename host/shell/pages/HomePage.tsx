import Heading from '@atlaskit/heading';
import Link from '@atlaskit/link';
import { Text } from '@atlaskit/primitives/compiled';
import { type ReactElement } from 'react';
import { z } from 'zod';

import { ListTable } from './ListTable';
import { request } from './request';
import { appPath, projectPath } from './route';
import { modulesOf, useSession } from './session';
import { useLoaded } from './use-loaded';
import { WhenLoaded } from './WhenLoaded';

const projectsSchema = z.object({
  values: z.array(z.object({ id: z.string(), key: z.string(), name: z.string() })),
});

async function loadProjects(): Promise<z.infer<typeof projectsSchema>['values']> {
  const answer = await request('GET', '/rest/api/3/project/search?maxResults=100');
  return projectsSchema.parse(answer).values;
}

/** The projects that this person may browse, and what else there is to see. */
export function HomePage(): ReactElement {
  const session = useSession();
  const [projects] = useLoaded('projects', loadProjects);
  const [page] = modulesOf(session, 'jira:projectPage');
  return (
    <main className="page">
      <Heading size="large" as="h1">
        Projects
      </Heading>
      <Text as="p" color="color.text.subtle">
        You are {session.user.displayName} ({session.user.rights}). This Jira runs on your machine;
        the app in it is the one that would be deployed.
      </Text>
      <WhenLoaded loaded={projects}>
        {(values) => (
          <ListTable
            label="Projects"
            columns={['Project', 'Key', 'App']}
            whenEmpty="You may browse no project. Switch to somebody else in the top bar."
            rows={values.map(({ id, key, name }) => ({
              key: id,
              cells: [
                <Link href={projectPath(key)}>{name}</Link>,
                key,
                page === undefined ? null : (
                  <Link href={appPath(key, session.appId, session.environmentId)}>
                    {page.title}
                  </Link>
                ),
              ],
            }))}
          />
        )}
      </WhenLoaded>
    </main>
  );
}
