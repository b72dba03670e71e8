import { type JiraContext } from '../jira-context';
import { canSeeIssue, type Viewer, viewerOf } from '../permissions/viewer';
import { createReferences, type References } from '../rendering/references';
import { type IssueRow, type LinkRow } from '../store/jira-rows';

import { changelogBody, issueBody, linkBody, statusesBody } from './event-bodies';
import { type JiraChange } from './jira-change';
import { type EmittedEvent, type EventBody } from './product-event';

type Occasion = { readonly context: JiraContext; readonly viewer: Viewer };
type Announcement = { readonly eventType: EmittedEvent; readonly body: () => EventBody };

/**
 * Tells the apps of a change that a request makes, with the payloads of Atlassian's events reference
 * (platform/forge.md §6.2). Of what the app may not see it is told nothing.
 */
export function announceChange(occasion: Occasion, change: JiraChange): void {
  const { context, viewer } = occasion;
  const references = createReferences(context, viewer);
  for (const { eventType, body } of announcementsOf(change, references)) {
    context.tellApps({
      eventType,
      selfGenerated: viewer.actsThroughApp,
      body: () => (isVisibleToApp(change, references) ? body() : undefined),
    });
  }
}

function announcementsOf(change: JiraChange, references: References): readonly Announcement[] {
  const ofIssue = (issue: IssueRow) => (): EventBody => issueBody(issue, references);
  switch (change.kind) {
    case 'issue-created':
      return [{ eventType: 'avi:jira:created:issue', body: ofIssue(change.issue) }];
    case 'issue-deleted':
      return [{ eventType: 'avi:jira:deleted:issue', body: ofIssue(change.issue) }];
    case 'issue-updated':
      return updatesOf(change, references);
    case 'link-created':
      return [
        { eventType: 'avi:jira:created:issuelink', body: () => linkBody(change.link, references) },
      ];
    case 'link-deleted':
      return [
        { eventType: 'avi:jira:deleted:issuelink', body: () => linkBody(change.link, references) },
      ];
  }
}

/** Another assignee is told twice: as an update as well (documented). */
function updatesOf(
  { before, after, items }: Extract<JiraChange, { kind: 'issue-updated' }>,
  references: References,
): readonly Announcement[] {
  const assignments = items.filter(({ fieldId }) => fieldId === 'assignee');
  const updated: Announcement = {
    eventType: 'avi:jira:updated:issue',
    body: () => ({
      ...issueBody(after, references),
      ...changelogBody(items),
      ...statusesBody(before, after, references),
    }),
  };
  if (assignments.length === 0) return [updated];
  const { viewer } = references;
  const assigned: Announcement = {
    eventType: 'avi:jira:assigned:issue',
    body: () => {
      const { issue } = issueBody(after, references);
      return { issue, atlassianId: viewer.accountId, ...changelogBody(assignments) };
    },
  };
  return [updated, assigned];
}

function isVisibleToApp(change: JiraChange, references: References): boolean {
  const app = viewerOf(references.context, { kind: 'app', scopes: [] });
  if (app === undefined) return false;
  return issuesOf(change, references).every((issue) => canSeeIssue(app, issue));
}

function issuesOf(change: JiraChange, { issue }: References): readonly IssueRow[] {
  switch (change.kind) {
    case 'issue-created':
    case 'issue-deleted':
      return [change.issue];
    case 'issue-updated':
      return [change.after];
    case 'link-created':
    case 'link-deleted':
      return endsOf(change.link).flatMap((id) => issue(id) ?? []);
  }
}

function endsOf({ sourceId, targetId }: LinkRow): readonly number[] {
  return [sourceId, targetId];
}
