import Button from '@atlaskit/button/new';
import DynamicTable from '@atlaskit/dynamic-table';
import { Label } from '@atlaskit/form';
import Heading from '@atlaskit/heading';
import Link from '@atlaskit/link';
import Textfield from '@atlaskit/textfield';
import { type ComponentProps, type ReactElement, useState } from 'react';

import { showFailure } from '../flag-list';
import { workItemPath } from '../route';
import { StatusLozenge } from '../StatusLozenge';
import { useLoaded } from '../use-loaded';
import { WhenLoaded } from '../WhenLoaded';
import { ProjectNavigation } from './ProjectNavigation';
import { type FoundItem, type FoundItems, searchItems } from './search-items';

const HEAD = {
  cells: ['Key', 'Summary', 'Type', 'Status', 'Assignee', 'Due'].map((content) => ({
    key: content,
    content,
  })),
};

type Row = NonNullable<ComponentProps<typeof DynamicTable>['rows']>[number];

function rowOf({ id, key, fields }: FoundItem): Row {
  const { summary, issuetype, status, assignee, duedate } = fields;
  return {
    key: id,
    cells: [
      { key, content: <Link href={workItemPath(key)}>{key}</Link> },
      { key: summary, content: summary },
      { key: issuetype.name, content: issuetype.name },
      {
        key: status.name,
        content: <StatusLozenge name={status.name} category={status.statusCategory.key} />,
      },
      { key: assignee?.displayName ?? '', content: assignee?.displayName ?? 'Unassigned' },
      { key: duedate ?? '', content: duedate ?? '' },
    ],
  };
}

function Found({ jql, first }: { readonly jql: string; readonly first: FoundItems }): ReactElement {
  const [items, setItems] = useState(first);
  const { nextPageToken } = items;
  const more = async (token: string): Promise<void> => {
    const next = await searchItems(jql, token);
    setItems({ ...next, issues: [...items.issues, ...next.issues] });
  };
  return (
    <>
      <DynamicTable
        label="Work items"
        head={HEAD}
        rows={items.issues.map(rowOf)}
        emptyView={<p>Nothing matches that you may see.</p>}
      />
      {nextPageToken === undefined ? null : (
        <Button
          onClick={() => {
            more(nextPageToken).catch((error: unknown) => {
              showFailure('The next page was not loaded', error);
            });
          }}
        >
          Show more
        </Button>
      )}
    </>
  );
}

/** A project's work items, found with JQL. */
export function ProjectItemsPage({ projectKey }: { readonly projectKey: string }): ReactElement {
  const [jql, setJql] = useState(`project = "${projectKey}" ORDER BY key`);
  const [typed, setTyped] = useState(jql);
  const [found] = useLoaded(jql, () => searchItems(jql));
  return (
    <>
      <ProjectNavigation projectKey={projectKey} current="items" />
      <main className="page">
        <Heading size="large">Work items</Heading>
        <form
          className="search-bar"
          onSubmit={(event) => {
            event.preventDefault();
            setJql(typed);
          }}
        >
          <Label htmlFor="jql">JQL</Label>
          <div className="search-bar-row">
            <Textfield
              id="jql"
              name="jql"
              value={typed}
              onChange={(event) => {
                setTyped(event.currentTarget.value);
              }}
            />
            <Button type="submit" appearance="primary">
              Search
            </Button>
          </div>
        </form>
        <WhenLoaded loaded={found}>
          {(first) => <Found key={jql} jql={jql} first={first} />}
        </WhenLoaded>
      </main>
    </>
  );
}
