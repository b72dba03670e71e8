import { type ChangeItem } from '../issues/changed-field';
import { type References } from '../rendering/references';
import { type IssueRow, type VersionRow } from '../store/jira-rows';

import {
  associatedUsers,
  changelogBody,
  issueBody,
  linkBody,
  statusesBody,
  versionBody,
} from './event-bodies';
import { type JiraChange } from './jira-change';
import { mentionedIn } from './mentions';
import { type EmittedEvent, type EventBody } from './product-event';

/** An event that tells of a change, with what makes its payload. */
export type Announcement = { readonly eventType: EmittedEvent; readonly body: () => EventBody };

type IssueUpdate = Extract<JiraChange, { kind: 'issue-updated' }>;

/** The events of a change; one change may be told several times. */
export function announcementsOf(
  change: JiraChange,
  references: References,
): readonly Announcement[] {
  switch (change.kind) {
    case 'issue-created':
      return [ofIssue('avi:jira:created:issue', change.issue, references)];
    case 'issue-deleted':
      return [ofIssue('avi:jira:deleted:issue', change.issue, references)];
    case 'issue-viewed':
      return [ofView(change.issue, references)];
    case 'issue-updated':
      return ofUpdate(change, references);
    case 'link-created':
    case 'link-deleted': {
      const eventType =
        change.kind === 'link-created'
          ? 'avi:jira:created:issuelink'
          : 'avi:jira:deleted:issuelink';
      return [{ eventType, body: () => linkBody(change.link, references) }];
    }
    case 'version-created':
      return [ofVersion('avi:jira:created:version', change.version, references)];
    case 'version-updated':
      return versionEvents(change.before, change.after).map((eventType) =>
        ofVersion(eventType, change.after, references),
      );
  }
}

function ofIssue(eventType: EmittedEvent, issue: IssueRow, references: References): Announcement {
  return {
    eventType,
    body: () => ({
      ...issueBody(issue, references),
      ...associatedUsers([references.viewer.accountId]),
    }),
  };
}

function ofView(issue: IssueRow, references: References): Announcement {
  const { accountId } = references.viewer;
  return {
    eventType: 'avi:jira:viewed:issue',
    body: () => ({ ...issueBody(issue, references), user: { accountId } }),
  };
}

/** Another assignee, and who is mentioned in another description, is told by an event of its own as well. */
function ofUpdate(
  { before, after, items }: IssueUpdate,
  references: References,
): readonly Announcement[] {
  const { accountId } = references.viewer;
  const assignments = items.filter(({ fieldId }) => fieldId === 'assignee');
  const people = associatedUsers([
    accountId,
    ...assignments.flatMap(({ from, to }) => [from, to]).filter((id) => id !== null),
  ]);
  const changed = (of: readonly ChangeItem[]): EventBody => ({
    ...issueBody(after, references),
    ...changelogBody(of),
    ...people,
  });
  const mentioned = items.some(({ fieldId }) => fieldId === 'description')
    ? mentionedIn(after.description).filter((id) => id !== accountId)
    : [];
  const updated: Announcement = {
    eventType: 'avi:jira:updated:issue',
    body: () => ({ ...changed(items), ...statusesBody(before, after, references) }),
  };
  const assigned: Announcement = {
    eventType: 'avi:jira:assigned:issue',
    body: () => changed(assignments),
  };
  const mentions: Announcement = {
    eventType: 'avi:jira:mentioned:issue',
    body: () => ({ ...issueBody(after, references), mentionedAccountIds: mentioned }),
  };
  return [
    updated,
    ...(assignments.length === 0 ? [] : [assigned]),
    ...(mentioned.length === 0 ? [] : [mentions]),
  ];
}

function ofVersion(
  eventType: EmittedEvent,
  version: VersionRow,
  references: References,
): Announcement {
  return { eventType, body: () => versionBody(version, references) };
}

/** A version that is released or archived is told by that; other changes as an update. */
function versionEvents(before: VersionRow, after: VersionRow): readonly EmittedEvent[] {
  const { released, archived, ...others } = after;
  const isEdited = Object.entries(others).some(
    ([column, value]) => before[column as keyof typeof others] !== value,
  );
  const events: EmittedEvent[] = isEdited ? ['avi:jira:updated:version'] : [];
  if (before.released !== released) {
    events.push(released === 1 ? 'avi:jira:released:version' : 'avi:jira:unreleased:version');
  }
  if (before.archived !== archived) {
    events.push(archived === 1 ? 'avi:jira:archived:version' : 'avi:jira:unarchived:version');
  }
  return events;
}
