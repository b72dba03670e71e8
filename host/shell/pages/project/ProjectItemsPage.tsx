import Button from '@atlaskit/button/new';
import { Label } from '@atlaskit/form';
import Heading from '@atlaskit/heading';
import Link from '@atlaskit/link';
import Textfield from '@atlaskit/textfield';
import { type ReactElement, type ReactNode, useState } from 'react';

import { showFailure } from '../flag-list';
import { ListTable } from '../ListTable';
import { workItemPath } from '../route';
import { StatusLozenge } from '../StatusLozenge';
import { useLoaded } from '../use-loaded';
import { WhenLoaded } from '../WhenLoaded';

import { ProjectNavigation } from './ProjectNavigation';
import { type FoundItem, type FoundItems, searchItems } from './search-items';

const COLUMNS = ['Key', 'Summary', 'Type', 'Status', 'Assignee', 'Due'];

function cellsOf({ key, fields }: FoundItem): readonly ReactNode[] {
  const { summary, issuetype, status, assignee, duedate } = fields;
  return [
    <Link href={workItemPath(key)}>{key}</Link>,
    summary,
    issuetype.name,
    <StatusLozenge name={status.name} category={status.statusCategory.key} />,
    assignee?.displayName ?? 'Unassigned',
    duedate ?? '',
  ];
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
      <ListTable
        label="Work items"
        columns={COLUMNS}
        rows={items.issues.map((item) => ({ key: item.id, cells: cellsOf(item) }))}
        whenEmpty="Nothing matches that you may see."
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
  const [jql, setJql] = useState(`project = "${projectKey}" ORDER BY key ASC`);
  const [typed, setTyped] = useState(jql);
  const [found] = useLoaded(jql, () => searchItems(jql));
  return (
    <>
      <ProjectNavigation projectKey={projectKey} current="items" />
      <main className="page">
        <Heading size="large" as="h1">
          Work items
        </Heading>
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
