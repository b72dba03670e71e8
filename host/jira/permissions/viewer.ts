import { type HostDatabase } from '../../database/open-database';
import { type SiteContext } from '../jira-context';
import { type JiraCaller } from '../jira-interface';
import { type Language, languageOf, SITE_LOCALE } from '../rendering/language';
import { type Flag, type IssueRow, type Scoped, type UserRow } from '../store/jira-rows';
import { selectAll, selectOne, type SqlValue } from '../store/query';

import { type PermissionKey } from './permission-catalog';

/** Whoever reads or writes, with what Jira lets them do. Made anew for each request. */
export type Viewer = {
  readonly accountId: string;
  readonly timeZone: string;
  readonly language: Language;
  /** The app asks: as itself, or for a person. */
  readonly actsThroughApp: boolean;
  /** Whether this person or app has a permission for the whole site. */
  readonly canGlobally: (permission: PermissionKey) => boolean;
  /** Whether this person or app has a permission in a project. */
  readonly can: (permission: PermissionKey, projectId: number) => boolean;
  /** Projects whose work this viewer may browse, by id. */
  readonly browsableProjectIds: () => readonly number[];
  /** Security levels whose work this viewer may see, by id. */
  readonly securityLevelIds: () => ReadonlySet<number>;
};

/** Groups of a person, as SQL, so that grants to groups and roles are one query. */
const GROUPS = 'SELECT groupId FROM jira_group_member WHERE accountId = ?';

function namesHolder(alias: string): string {
  return `((${alias}.holderType = 'user' AND ${alias}.holder = ?)
    OR (${alias}.holderType = 'group' AND ${alias}.holder IN (${GROUPS})))`;
}

function namesHolderOrRole(alias: string, projectId: string): string {
  return `(${namesHolder(alias)} OR (${alias}.holderType = 'role' AND EXISTS (
    SELECT 1 FROM jira_role_actor actor WHERE actor.projectId = ${projectId}
    AND actor.roleId = CAST(${alias}.holder AS INTEGER) AND ${namesHolder('actor')})))`;
}

type ProjectGrant = { readonly projectId: number; readonly permission: string };

function projectGrants(
  database: HostDatabase,
  accountId: string,
  viaApp: boolean,
): ReadonlyMap<number, ReadonlySet<string>> {
  const hidden: Flag = viaApp ? 1 : 0;
  const values: SqlValue[] = [hidden, accountId, accountId, accountId, accountId];
  const rows = selectAll<ProjectGrant>(
    database,
    `SELECT DISTINCT g.projectId, g.permission FROM jira_project_grant g
     JOIN jira_project p ON p.id = g.projectId AND NOT (p.hiddenFromApp = 1 AND ? = 1)
     WHERE ${namesHolderOrRole('g', 'g.projectId')}`,
    values,
  );
  const byProject = new Map<number, Set<string>>();
  for (const { projectId, permission } of rows) {
    const known = byProject.get(projectId);
    if (known === undefined) byProject.set(projectId, new Set([permission]));
    else known.add(permission);
  }
  return byProject;
}

function globalGrants(database: HostDatabase, accountId: string): ReadonlySet<string> {
  const rows = selectAll<{ permission: string }>(
    database,
    `SELECT g.permission FROM jira_global_grant g WHERE ${namesHolder('g')}`,
    [accountId, accountId],
  );
  return new Set(rows.map((row) => row.permission));
}

function securityLevels(database: HostDatabase, accountId: string): ReadonlySet<number> {
  const rows = selectAll<{ id: number }>(
    database,
    `SELECT DISTINCT level.id FROM jira_security_level level
     JOIN jira_security_holder h ON h.levelId = level.id
     WHERE ${namesHolderOrRole('h', 'level.projectId')}`,
    [accountId, accountId, accountId, accountId],
  );
  return new Set(rows.map((row) => row.id));
}

function once<Value>(compute: () => Value): () => Value {
  let kept: { readonly value: Value } | undefined;
  return () => (kept ??= { value: compute() }).value;
}

type ViewerOptions = {
  readonly database: HostDatabase;
  readonly accountId: string;
  readonly timeZone: string;
  readonly locale: string;
  /** The request comes through the app, so the admin's app access rule holds. */
  readonly viaApp: boolean;
};

function createViewer(options: ViewerOptions): Viewer {
  const { database, accountId, timeZone, locale, viaApp } = options;
  const grants = once(() => projectGrants(database, accountId, viaApp));
  const global = once(() => globalGrants(database, accountId));
  const levels = once(() => securityLevels(database, accountId));
  return {
    accountId,
    timeZone,
    language: languageOf(locale),
    actsThroughApp: viaApp,
    canGlobally: (permission) => global().has(permission),
    can: (permission, projectId) => {
      const held = grants().get(projectId);
      // Every other project permission is worth nothing without the right to browse.
      return held !== undefined && held.has('BROWSE_PROJECTS') && held.has(permission);
    },
    browsableProjectIds: () =>
      [...grants()].filter(([, held]) => held.has('BROWSE_PROJECTS')).map(([id]) => id),
    securityLevelIds: () => levels(),
  };
}

/** Who a request acts as; `undefined` when nobody is known by that account or it was closed. */
export function viewerOf(context: SiteContext, caller: JiraCaller): Viewer | undefined {
  if (caller.kind === 'anonymous') return undefined;
  const accountId = caller.kind === 'app' ? context.identity.appAccountId : caller.accountId;
  const user = selectOne<UserRow>(
    context.database,
    'SELECT * FROM jira_user WHERE accountId = ? AND active = 1',
    [accountId],
  );
  if (user === undefined) return undefined;
  const viaApp = caller.kind === 'app' || caller.scopes !== 'all';
  const { timeZone } = user;
  const locale = user.locale ?? SITE_LOCALE;
  return createViewer({ database: context.database, accountId, timeZone, locale, viaApp });
}

/** The same rights as somebody else's, for questions about another person; who is not active has none. */
export function viewerOfAccount(database: HostDatabase, accountId: string): Viewer {
  const viewer = createViewer({
    ...{ database, accountId, timeZone: 'UTC', locale: SITE_LOCALE, viaApp: false },
  });
  const sql = 'SELECT 1 FROM jira_user WHERE accountId = ? AND active = 1';
  if (selectOne(database, sql, [accountId]) !== undefined) return viewer;
  return {
    ...viewer,
    canGlobally: () => false,
    can: () => false,
    browsableProjectIds: () => [],
    securityLevelIds: () => new Set(),
  };
}

/** Whether Jira shows configuration: the site's own, and that of a team-managed project that the viewer browses. */
export function isVisible(viewer: Viewer, { scopeProjectId }: Scoped): boolean {
  if (scopeProjectId === null || scopeProjectId === undefined) return true;
  return viewer.can('BROWSE_PROJECTS', scopeProjectId);
}

/** Whether Jira shows this work item: project and, where there is one, security level. */
export function canSeeIssue(
  viewer: Viewer,
  issue: Pick<IssueRow, 'projectId' | 'securityLevelId'>,
): boolean {
  if (!viewer.can('BROWSE_PROJECTS', issue.projectId)) return false;
  return issue.securityLevelId === null || viewer.securityLevelIds().has(issue.securityLevelId);
}
