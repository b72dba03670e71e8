import { type JiraContext } from '../jira-context';
import { canSeeIssue, type Viewer, viewerOf } from '../permissions/viewer';
import { createReferences, type References } from '../rendering/references';

import { announcementsOf } from './announcements';
import { type JiraChange } from './jira-change';

type Occasion = { readonly context: JiraContext; readonly viewer: Viewer };

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

function isVisibleToApp(change: JiraChange, references: References): boolean {
  const app = viewerOf(references.context, { kind: 'app', scopes: [] });
  return app !== undefined && canSee(app, change, references);
}

function canSee(app: Viewer, change: JiraChange, { issue }: References): boolean {
  switch (change.kind) {
    case 'issue-created':
    case 'issue-deleted':
    case 'issue-viewed':
      return canSeeIssue(app, change.issue);
    case 'issue-updated':
      return canSeeIssue(app, change.after);
    case 'link-created':
    case 'link-deleted': {
      const ends = [change.link.sourceId, change.link.targetId].flatMap((id) => issue(id) ?? []);
      return ends.every((end) => canSeeIssue(app, end));
    }
    case 'version-created':
      return app.can('BROWSE_PROJECTS', change.version.projectId);
    case 'version-updated':
      return app.can('BROWSE_PROJECTS', change.after.projectId);
  }
}
