import { type Clock } from '../clock';
import { type HostDatabase } from '../database/open-database';
import { type StatusRow } from '../jira/store/jira-rows';
import { raiseSequence } from '../jira/store/next-id';
import { execute, inTransaction, places, selectAll } from '../jira/store/query';

import { refuseClashes, refuseCycles, refuseDuplicates } from './check-export';
import { createEntityIds } from './entity-ids';
import { ignoredFields } from './export-fields';
import { type ExportedIssue, exportedIssue } from './exported-issue';
import { type ImportProblem, ImportRefusal } from './import-problem';
import { createTally, type ImportReport, type Tally } from './import-report';
import { type ExportSource, readExport } from './read-export';
import { levelsOf, type ParentReference, parentReferences, storedParent } from './resolve-parents';
import { storeIssue } from './store-issues';
import { storeLinks } from './store-links';
import { createPeople } from './store-people';
import { removeProject, storeProject, storeWorkflow } from './store-projects';

export type ImportOptions = {
  readonly database: HostDatabase;
  readonly clock: Clock;
  readonly source: ExportSource;
  /** Puts the file in place of projects of the same keys instead of refusing it. */
  readonly replace?: boolean;
};

export type ImportResult =
  | { readonly ok: true; readonly report: ImportReport }
  | { readonly ok: false; readonly problem: ImportProblem };

type ReadIssues = {
  readonly issues: readonly ExportedIssue[];
  readonly records: number;
  readonly skipped: Tally;
  readonly ignored: Tally;
};

async function readIssues(source: ExportSource): Promise<ReadIssues> {
  const issues: ExportedIssue[] = [];
  const skipped = createTally();
  const ignored = createTally();
  let records = 0;
  for await (const record of readExport(source)) {
    records += 1;
    if (record.value === undefined) {
      skipped.add('blank lines');
      continue;
    }
    const issue = exportedIssue(record);
    for (const field of ignoredFields(issue.fields)) ignored.add(field);
    issues.push(issue);
  }
  if (issues.length > 0) return { issues, records, skipped, ignored };
  throw new ImportRefusal({
    kind: 'empty',
    message: 'The file has no work items. Check that it is the right one.',
  });
}

/** Work that cannot be kept without guessing. */
function skipReason(issue: ExportedIssue, hasParent: boolean, level: number): string | undefined {
  if (issue.fields.security != null) {
    return 'with a security level (who may see it is not in a file)';
  }
  return level < 0 && !hasParent ? 'sub-tasks without a parent' : undefined;
}

function finishProjects(
  database: HostDatabase,
  projects: ReadonlyMap<string, number>,
  statusIds: ReadonlySet<number>,
): void {
  const ids = [...statusIds];
  const statuses = selectAll<StatusRow>(
    database,
    `SELECT * FROM jira_status WHERE id IN (${places(ids.length)}) ORDER BY id`,
    ids,
  );
  for (const [projectKey, projectId] of projects) {
    const typeIds = selectAll<{ issueTypeId: number }>(
      database,
      'SELECT DISTINCT issueTypeId FROM jira_issue WHERE projectId = ? ORDER BY issueTypeId',
      [projectId],
    ).map(({ issueTypeId }) => issueTypeId);
    storeWorkflow(database, { projectId, projectKey, typeIds, statuses });
    execute(
      database,
      `UPDATE jira_project SET nextIssueNumber = max(nextIssueNumber,
         (SELECT max(number) + 1 FROM jira_issue WHERE projectId = ?)) WHERE id = ?`,
      [projectId, projectId],
    );
  }
}

/** New work items must not get the id of work that the file only refers to. */
function reserveIds(database: HostDatabase): void {
  const [row] = selectAll<{ highest: number }>(
    database,
    'SELECT max(max(id), max(coalesce(parentId, 0))) AS highest FROM jira_issue',
  );
  raiseSequence(database, 'issue', (row?.highest ?? 0) + 1);
}

type Parents = Omit<ImportReport['parents'], 'dropped'>;

type CreatedWork = {
  /** Ids of the work items by key. */
  readonly created: ReadonlyMap<string, number>;
  readonly projects: ReadonlyMap<string, number>;
  readonly statusIds: ReadonlySet<number>;
  readonly parents: Parents;
};

type CreateScope = Parameters<typeof storeIssue>[2] & {
  readonly references: ReadonlyMap<string, ParentReference>;
  readonly skipped: Tally;
  readonly droppedParents: Tally;
};

function createWork(issues: readonly ExportedIssue[], scope: CreateScope): CreatedWork {
  const { database, levelOf, references, skipped, droppedParents: dropped } = scope;
  // What is skipped is no parent: its children belong elsewhere.
  const creatable = issues.filter(({ fields }) => fields.security == null);
  const byKey = new Map(creatable.map((issue) => [issue.key, issue]));
  const created = new Map<string, number>();
  const projects = new Map<string, number>();
  const statusIds = new Set<number>();
  let parents: Parents = { kept: 0, elsewhere: 0 };
  for (const issue of issues) {
    const resolution = { database, byKey, levelOf, dropped };
    const parent = storedParent(issue, references.get(issue.key), resolution);
    const reason = skipReason(issue, parent !== undefined, levelOf(issue));
    if (reason !== undefined) {
      skipped.add(reason);
      continue;
    }
    const { project } = issue.fields;
    const projectId = storeProject(database, project);
    const row = storeIssue(issue, { projectId, parent }, scope);
    projects.set(project.key, projectId);
    created.set(issue.key, row.id);
    statusIds.add(row.statusId);
    if (parent === undefined) continue;
    const where = byKey.has(parent.key) ? 'kept' : 'elsewhere';
    parents = { ...parents, [where]: parents[where] + 1 };
  }
  return { created, projects, statusIds, parents };
}

function store(options: ImportOptions, read: ReadIssues): ImportReport {
  const { database, clock, replace = false } = options;
  const { issues, records, skipped, ignored } = read;
  const projectKeys = new Set(issues.map(({ fields }) => fields.project.key));
  refuseDuplicates(issues);
  const levelOf = levelsOf(issues);
  const references = parentReferences(issues, levelOf);
  refuseCycles(issues, references);
  refuseClashes(database, issues, replace ? projectKeys : new Set());
  if (replace) for (const key of projectKeys) removeProject(database, key);
  const droppedParents = createTally();
  const ids = createEntityIds(database);
  const people = createPeople(database);
  const { created, projects, statusIds, parents } = createWork(issues, {
    ...{ database, ids, people, levelOf, now: clock.now() },
    ...{ references, skipped, droppedParents },
  });
  finishProjects(database, projects, statusIds);
  const links = storeLinks(issues, { database, ids, created });
  reserveIds(database);
  return {
    records,
    created: created.size,
    skipped: skipped.counts(),
    ...links,
    parents: { ...parents, dropped: droppedParents.counts() },
    projects: [...projects.keys()],
    people: people.count(),
    statuses: statusIds.size,
    versions: ids.count('jira_version'),
    sprints: ids.count('jira_sprint'),
    renumbered: ids.renumbered(),
    ignoredFields: ignored.counts(),
  };
}

/**
 * Loads an export of real Jira issues (JSON array, `{"issues": […]}` or JSON Lines; Cloud or Server)
 * into the emulated site: all of it, or on any problem nothing.
 *
 * Work that is only referred to is not created. A parent outside the file stays as id and key.
 */
export async function importJiraExport(options: ImportOptions): Promise<ImportResult> {
  try {
    const read = await readIssues(options.source);
    return { ok: true, report: inTransaction(options.database, () => store(options, read)) };
  } catch (error) {
    if (error instanceof ImportRefusal) return { ok: false, problem: error.problem };
    throw error;
  }
}
