import { z } from 'zod';

import { refusal } from '../jira-refusal';
import { findProject, seesProject } from '../projects/find-project';
import { dayIn } from '../rendering/format-instant';
import { renderVersion } from '../rendering/render-configuration';
import { answer, bodyOf, type JiraAnswer, type JiraCall, parameter } from '../routing/jira-call';
import { type VersionRow } from '../store/jira-rows';
import { nextId } from '../store/next-id';
import { execute, insertRow, inTransaction, selectOne } from '../store/query';

import { checkNameIsFree, draftVersion, type VersionDraft, versionSchema } from './check-version';

function rendered({ context, viewer }: JiraCall, version: VersionRow): unknown {
  return renderVersion(context, version, dayIn(viewer.timeZone, context.clock.now()));
}

function administers({ viewer }: JiraCall, projectId: number): boolean {
  return viewer.canGlobally('ADMINISTER') || viewer.can('ADMINISTER_PROJECTS', projectId);
}

/** Not there, or of a project that the viewer does not browse: 404 either way. */
function findVersion(call: JiraCall): VersionRow {
  const id = parameter(call, 'id');
  const version = selectOne<VersionRow>(
    call.context.database,
    'SELECT * FROM jira_version WHERE CAST(id AS TEXT) = ?',
    [id],
  );
  if (version !== undefined && seesProject(call.viewer, version.projectId)) return version;
  throw refusal(404, `Could not find version for id '${id}'`);
}

/** GET /version/{id} */
export function readVersion(call: JiraCall): JiraAnswer {
  return answer(rendered(call, findVersion(call)), 1);
}

const createSchema = versionSchema.extend({
  projectId: z.int().optional(),
  project: z.string().optional(),
});

const NEW: VersionDraft = {
  name: '',
  description: '',
  startDate: null,
  releaseDate: null,
  released: 0,
  archived: 0,
};

/** POST /version: 404 for who does not administer the project, as for one that is not there. */
export function createVersion(call: JiraCall): JiraAnswer {
  const request = bodyOf(call, createSchema);
  const { database } = call.context;
  const idOrKey = request.projectId === undefined ? request.project : String(request.projectId);
  if (idOrKey === undefined) throw refusal(400, 'A version needs the projectId of its project.');
  const project = findProject(call, idOrKey);
  if (!administers(call, project.id)) {
    throw refusal(404, `No project could be found with id '${project.id}'.`);
  }
  const draft = draftVersion(request, NEW);
  const version = inTransaction(database, () => {
    const row: VersionRow = {
      id: nextId(database, 'entity'),
      projectId: project.id,
      ...draft,
    };
    checkNameIsFree(database, row);
    insertRow(database, 'jira_version', row);
    call.context.announce({ kind: 'version-created', version: row });
    return row;
  });
  return { status: 201, body: rendered(call, version), extraPoints: 0 };
}

/** PUT /version/{id}: what the request leaves out stays; 400 for who does not administer the project. */
export function updateVersion(call: JiraCall): JiraAnswer {
  const request = bodyOf(call, versionSchema);
  const { database } = call.context;
  const before = findVersion(call);
  if (!administers(call, before.projectId)) {
    throw refusal(400, 'You must have project administrator rights to edit versions.');
  }
  const version: VersionRow = { ...before, ...draftVersion(request, before) };
  checkNameIsFree(database, version);
  inTransaction(database, () => {
    execute(
      database,
      `UPDATE jira_version SET name = ?, description = ?, startDate = ?, releaseDate = ?,
         released = ?, archived = ? WHERE id = ?`,
      [
        ...[version.name, version.description, version.startDate, version.releaseDate],
        ...[version.released, version.archived, version.id],
      ],
    );
    call.context.announce({ kind: 'version-updated', before, after: version });
  });
  return { status: 200, body: rendered(call, version), extraPoints: 0 };
}
