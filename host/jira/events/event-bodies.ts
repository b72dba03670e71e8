import { type ChangeItem } from '../issues/changed-field';
import { dayIn, formatInstant } from '../rendering/format-instant';
import { type References } from '../rendering/references';
import {
  renderIssueType,
  renderProjectReference,
  renderStatus,
  renderVersion,
} from '../rendering/render-configuration';
import { type IssueRow, type LinkRow, type VersionRow } from '../store/jira-rows';

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
  };
}

/** A list, as captured on a site; the page draws an object around it. */
export function associatedUsers(accountIds: readonly string[]): EventBody {
  return { associatedUsers: [...new Set(accountIds)].map((accountId) => ({ accountId })) };
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

/**
 * Both statuses when it changed. Which is the present one has to be read from the changelog: the page
 * promises no order, so this one says nothing.
 */
export function statusesBody(before: IssueRow, after: IssueRow, references: References): EventBody {
  if (before.statusId === after.statusId) return {};
  const ids = [before.statusId, after.statusId].sort((a, b) => a - b);
  const statuses = ids.flatMap((id) => references.status(id) ?? []);
  return { associatedStatuses: statuses.map((row) => renderStatus(references.context, row)) };
}

/** A link by its two ends. */
export function linkBody(link: LinkRow, references: References): EventBody {
  const type = references.linkType(link.typeId);
  return {
    id: String(link.id),
    sourceIssueId: String(link.sourceId),
    destinationIssueId: String(link.targetId),
    issueLinkType: type && {
      ...{ id: String(type.id), name: type.name },
      ...{ inward: type.inward, outward: type.outward },
    },
  };
}

/** A version as the REST API shows it. */
export function versionBody(version: VersionRow, { context, viewer }: References): EventBody {
  const today = dayIn(viewer.timeZone, context.clock.now());
  return { version: renderVersion(context, version, today), atlassianId: viewer.accountId };
}
