import DynamicTable from '@atlaskit/dynamic-table';
import Heading from '@atlaskit/heading';
import Link from '@atlaskit/link';
import { type ReactElement } from 'react';

import { workflowPath } from '../route';
import { useLoaded } from '../use-loaded';
import { WhenLoaded } from '../WhenLoaded';
import { loadWorkflows } from './workflow';

const HEAD = {
  cells: ['Workflow', 'Statuses', 'Transitions', 'Validators'].map((content) => ({
    key: content,
    content,
  })),
};

/** Every workflow of the site; Jira shows them to its admins. */
export function WorkflowsPage(): ReactElement {
  const [workflows] = useLoaded('workflows', loadWorkflows);
  return (
    <main className="page">
      <Heading size="large">Workflows</Heading>
      <WhenLoaded loaded={workflows}>
        {(values) => (
          <DynamicTable
            label="Workflows"
            head={HEAD}
            emptyView={<p>There is no workflow that you may see. Only a Jira admin may.</p>}
            rows={values.map(({ id, name, statuses, transitions }) => ({
              key: id,
              cells: [
                { key: 'name', content: <Link href={workflowPath(id)}>{name}</Link> },
                { key: 'statuses', content: statuses.length },
                { key: 'transitions', content: transitions.length },
                {
                  key: 'validators',
                  content: transitions.reduce((sum, { validators }) => sum + validators.length, 0),
                },
              ],
            }))}
          />
        )}
      </WhenLoaded>
    </main>
  );
}
