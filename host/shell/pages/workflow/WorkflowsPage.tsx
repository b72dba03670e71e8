import Heading from '@atlaskit/heading';
import Link from '@atlaskit/link';
import { type ReactElement } from 'react';

import { ListTable } from '../ListTable';
import { workflowPath } from '../route';
import { useLoaded } from '../use-loaded';
import { WhenLoaded } from '../WhenLoaded';

import { loadWorkflows } from './workflow';

/** Every workflow of the site; Jira shows them to its admins. */
export function WorkflowsPage(): ReactElement {
  const [workflows] = useLoaded('workflows', loadWorkflows);
  return (
    <main className="page">
      <Heading size="large" as="h1">
        Workflows
      </Heading>
      <WhenLoaded loaded={workflows}>
        {(values) => (
          <ListTable
            label="Workflows"
            columns={['Workflow', 'Statuses', 'Transitions', 'Validators']}
            whenEmpty="There is no workflow that you may see. Only a Jira admin may."
            rows={values.map(({ id, name, statuses, transitions }) => ({
              key: id,
              cells: [
                <Link href={workflowPath(id)}>{name}</Link>,
                statuses.length,
                transitions.length,
                transitions.reduce((sum, { validators }) => sum + validators.length, 0),
              ],
            }))}
          />
        )}
      </WhenLoaded>
    </main>
  );
}
