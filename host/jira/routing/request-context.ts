import { announceChange } from '../events/announce-change';
import { type JiraContext, type SiteContext } from '../jira-context';
import { type Viewer } from '../permissions/viewer';

/** The site for one request of somebody: in their language, telling the apps what they change. */
export function requestContext(site: SiteContext, viewer: Viewer): JiraContext {
  const context: JiraContext = {
    ...site,
    language: viewer.language,
    announce: (change) => {
      announceChange({ context, viewer }, change);
    },
  };
  return context;
}
