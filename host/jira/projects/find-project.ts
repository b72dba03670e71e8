import { type JiraContext } from '../jira-context';
import { refusal } from '../jira-refusal';
import { type Viewer } from '../permissions/viewer';
import { type ProjectRow } from '../store/jira-rows';
import { selectOne } from '../store/query';

type Asker = { readonly context: JiraContext; readonly viewer: Viewer };

/** Whether a project is shown at all: to browse it or to administer it. */
export function seesProject(viewer: Viewer, projectId: number): boolean {
  return viewer.can('BROWSE_PROJECTS', projectId);
}

/** A project by id or key (keys in the exact letter case), refused with 404 when it is not visible. */
export function findProject({ context, viewer }: Asker, idOrKey: string): ProjectRow {
  const byId = /^\d+$/.test(idOrKey);
  const project = selectOne<ProjectRow>(
    context.database,
    `SELECT * FROM jira_project WHERE ${byId ? 'CAST(id AS TEXT)' : 'key'} = ?`,
    [idOrKey],
  );
  if (project !== undefined && seesProject(viewer, project.id)) return project;
  throw refusal(404, `No project could be found with ${byId ? 'id' : 'key'} '${idOrKey}'.`);
}
