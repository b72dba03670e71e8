import { type SiteContext } from '../jira-context';
import { viewerOf } from '../permissions/viewer';
import { requestContext } from '../routing/request-context';

import { visibleIssue } from './find-issue';

type View = { readonly accountId: string; readonly issueIdOrKey: string };

/** Tells the apps that somebody looks at a work item on Jira's own screens; nothing of what they may not see. */
export function noteView(site: SiteContext, { accountId, issueIdOrKey }: View): void {
  const viewer = viewerOf(site, { kind: 'user', accountId, scopes: 'all' });
  if (viewer === undefined) return;
  const context = requestContext(site, viewer);
  const issue = visibleIssue(context, viewer, issueIdOrKey);
  if (issue !== undefined) context.announce({ kind: 'issue-viewed', issue });
}
