import Heading from '@atlaskit/heading';
import Link from '@atlaskit/link';
import { type ReactElement, useEffect, useState } from 'react';

import { ProjectNavigation } from '../project/ProjectNavigation';
import { projectPath, workItemPath } from '../route';
import { useLoaded } from '../use-loaded';
import { WhenLoaded } from '../WhenLoaded';

import { AppCards, AppPanels } from './AppPanels';
import { Description } from './Description';
import { DueDateField } from './DueDateField';
import { History } from './History';
import { ChildItems, LinkedItems } from './RelatedItems';
import { StatusMenu } from './StatusMenu';
import { loadChildren, loadWorkItem, noteView, type RelatedItem, type WorkItem } from './work-item';

type Family = { readonly item: WorkItem; readonly children: readonly RelatedItem[] };

/** The work item first: when Jira hides it, its refusal is told, not that of the search below it. */
async function loadFamily(key: string): Promise<Family> {
  const item = await loadWorkItem(key);
  return { item, children: await loadChildren(key) };
}

/** `/browse/KEY-1`: a work item as Jira shows it, with the app's panel and card. */
export function WorkItemPage({ issueKey }: { readonly issueKey: string }): ReactElement {
  const [round, setRound] = useState(0);
  const [family, reload] = useLoaded(issueKey, () => loadFamily(issueKey));
  useEffect(() => {
    void noteView(issueKey);
  }, [issueKey]);
  const onChanged = (): void => {
    setRound(round + 1);
    reload();
  };
  return (
    <WhenLoaded loaded={family}>
      {({ item, children }) => (
        <>
          <ProjectNavigation projectKey={item.fields.project.key} current="items" />
          <main className="page work-item">
            <div className="work-item-main">
              <Breadcrumbs item={item} />
              <Heading size="large" as="h1">
                {item.fields.summary}
              </Heading>
              <AppPanels item={item} onRefresh={onChanged} />
              <section>
                <Heading size="small" as="h2">
                  Description
                </Heading>
                <Description value={item.fields.description} />
              </section>
              <ChildItems items={children} />
              <LinkedItems links={item.fields.issuelinks} />
              <History issueKey={item.key} round={round} />
            </div>
            <aside className="work-item-side" aria-label="Details">
              <StatusMenu item={item} onMoved={onChanged} />
              <Details item={item} onChanged={onChanged} />
              <AppCards item={item} onRefresh={onChanged} />
            </aside>
          </main>
        </>
      )}
    </WhenLoaded>
  );
}

function Breadcrumbs({ item }: { readonly item: WorkItem }): ReactElement {
  const { project, parent, issuetype, summary } = item.fields;
  useEffect(() => {
    document.title = `[${item.key}] ${summary} - Jira`;
  }, [item.key, summary]);
  return (
    <nav aria-label="Breadcrumbs">
      <ol className="breadcrumbs">
        <li>
          <Link href={projectPath(project.key)}>{project.name}</Link>
        </li>
        {parent === undefined ? null : (
          <li>
            <Link href={workItemPath(parent.key)}>{parent.key}</Link>
          </li>
        )}
        <li>
          {issuetype.name} {item.key}
        </li>
      </ol>
    </nav>
  );
}

type DetailsProps = { readonly item: WorkItem; readonly onChanged: () => void };

function Details({ item, onChanged }: DetailsProps): ReactElement {
  const { assignee, parent, duedate } = item.fields;
  const day = duedate ?? null;
  return (
    <section className="card" aria-label="Fields">
      <Heading size="xsmall" as="h2">
        Details
      </Heading>
      <dl className="details">
        <dt>Assignee</dt>
        <dd>{assignee?.displayName ?? 'Unassigned'}</dd>
        <dt>Parent</dt>
        <dd>
          {parent === undefined ? (
            'None'
          ) : (
            <Link href={workItemPath(parent.key)}>
              {parent.key} {parent.fields.summary}
            </Link>
          )}
        </dd>
      </dl>
      <DueDateField key={day} issueKey={item.key} day={day} onSaved={onChanged} />
    </section>
  );
}
