import { type ChangeItem } from '../issues/changed-field';
import { formatInstant } from '../rendering/format-instant';
import { type References } from '../rendering/references';
import {
  renderIssueType,
  renderProjectReference,
  renderStatus,
} from '../rendering/render-configuration';
import { type IssueRow, type LinkRow } from '../store/jira-rows';

import { type EventBody } from './product-event';

/** The nine fields of a work item that an event has; everything else has to be read. */
export function issueBody(issue: IssueRow, references: References): EventBody {
  const { context, viewer } = references;
  const type = references.issueType(issue.issueTypeId);
  const project = references.project(issue.projectId);
  const status = references.status(issue.statusId);
  return {
    issue: {
      id: String(issue.id),
      key: issue.key,
      fields: {
        summary: issue.summary,
        issuetype: type && renderIssueType(context, type),
        creator: personOf(issue.creatorAccountId),
        created: formatInstant(issue.created),
        project: project && renderProjectReference(context, project),
        reporter: personOf(issue.reporterAccountId),
        assignee: personOf(issue.assigneeAccountId),
        updated: formatInstant(issue.updated),
        status: status && renderStatus(context, status),
      },
    },
    atlassianId: viewer.accountId,
    // A list, as captured on a site; the page draws an object around it.
    associatedUsers: [{ accountId: viewer.accountId }],
  };
}

/** People are account ids only. */
function personOf(accountId: string | null): { readonly accountId: string } | null {
  return accountId === null ? null : { accountId };
}

/** What an update changed, in the words of the work item's history. */
export function changelogBody(items: readonly ChangeItem[]): EventBody {
  return {
    changelog: {
      items: items.map(({ fromText, toText, ...item }) => ({
        ...item,
        fromString: fromText,
        toString: toText,
      })),
    },
  };
}

/** The status before and the one after, when it changed. */
export function statusesBody(before: IssueRow, after: IssueRow, references: References): EventBody {
  if (before.statusId === after.statusId) return {};
  const statuses = [before.statusId, after.statusId].flatMap((id) => references.status(id) ?? []);
  return { associatedStatuses: statuses.map((row) => renderStatus(references.context, row)) };
}

/** A link by its two ends; an end that is gone has no project. */
export function linkBody(link: LinkRow, references: References): EventBody {
  const type = references.linkType(link.typeId);
  const projectOf = (issueId: number): string | undefined => {
    const issue = references.issue(issueId);
    return issue && String(issue.projectId);
  };
  return {
    id: String(link.id),
    sourceIssueId: String(link.sourceId),
    destinationIssueId: String(link.targetId),
    sourceProjectId: projectOf(link.sourceId),
    destinationProjectId: projectOf(link.targetId),
    issueLinkType: type && {
      ...{ id: String(type.id), name: type.name },
      ...{ inward: type.inward, outward: type.outward },
    },
  };
}
