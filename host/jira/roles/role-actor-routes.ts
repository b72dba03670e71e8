import { z } from 'zod';

import { type JiraContext } from '../jira-context';
import { refusal } from '../jira-refusal';
import { bodyOf, type JiraAnswer, type JiraCall, NO_CONTENT } from '../routing/jira-call';
import { type GroupRow, type RoleActorRow, type UserRow } from '../store/jira-rows';
import { execute, insertRow, inTransaction, selectOne } from '../store/query';

import { findRole, type RoleInProject } from './find-role';
import { renderRole } from './render-role';

type Holder = Pick<RoleActorRow, 'holderType' | 'holder'>;

/** Whom a request names: people by account id, groups by name or by id. */
type NamedHolders = {
  readonly people: readonly string[];
  readonly groupNames: readonly string[];
  readonly groupIds: readonly string[];
};

function person({ database }: JiraContext, accountId: string): Holder {
  const user = selectOne<UserRow>(
    database,
    'SELECT * FROM jira_user WHERE accountId = ? AND active = 1',
    [accountId],
  );
  if (user !== undefined) return { holderType: 'user', holder: accountId };
  throw refusal(404, `We can't find '${accountId}' in any accessible user directory.`);
}

function group({ database }: JiraContext, column: 'id' | 'name', value: string): Holder {
  const row = selectOne<GroupRow>(database, `SELECT * FROM jira_group WHERE ${column} = ?`, [
    value,
  ]);
  if (row !== undefined) return { holderType: 'group', holder: row.id };
  throw refusal(404, `We can't find '${value}' in any accessible group directory.`);
}

/** Everybody who is named; 404 when one of them is not there or not active. */
function holdersOf(
  context: JiraContext,
  { people, groupNames, groupIds }: NamedHolders,
): readonly Holder[] {
  return [
    ...people.map((accountId) => person(context, accountId)),
    ...groupNames.map((name) => group(context, 'name', name)),
    ...groupIds.map((id) => group(context, 'id', id)),
  ];
}

const IN_ROLE = 'projectId = ? AND roleId = ? AND holderType = ? AND holder = ?';

function isInRole(context: JiraContext, { project, role }: RoleInProject, holder: Holder): boolean {
  const values = [project.id, role.id, holder.holderType, holder.holder];
  const sql = `SELECT 1 FROM jira_role_actor WHERE ${IN_ROLE}`;
  return selectOne(context.database, sql, values) !== undefined;
}

/** Who is in the role already stays in it. */
function addHolders(context: JiraContext, place: RoleInProject, holders: readonly Holder[]): void {
  for (const holder of holders) {
    if (isInRole(context, place, holder)) continue;
    const { project, role } = place;
    insertRow(context.database, 'jira_role_actor', {
      projectId: project.id,
      roleId: role.id,
      ...holder,
    });
  }
}

const names = z.array(z.string()).default([]);
const addSchema = z.looseObject({ user: names, group: names, groupId: names });

function eitherGroup(groupNames: readonly string[], groupIds: readonly string[]): void {
  if (groupNames.length === 0 || groupIds.length === 0) return;
  throw refusal(400, "Give either 'group' or 'groupId', not both.");
}

/** POST /project/{projectIdOrKey}/role/{id}: adds people and groups, answers with everybody in the role. */
export function addRoleActors(call: JiraCall): JiraAnswer {
  const { user, group: groupNames, groupId } = bodyOf(call, addSchema);
  const { context } = call;
  const place = findRole(call, 401);
  eitherGroup(groupNames, groupId);
  const holders = holdersOf(context, { people: user, groupNames, groupIds: groupId });
  if (holders.length === 0) throw refusal(400, 'Name at least one user or group.');
  inTransaction(context.database, () => {
    addHolders(context, place, holders);
  });
  return { status: 200, body: renderRole(context, place), extraPoints: 0 };
}

const setSchema = z.looseObject({
  categorisedActors: z.strictObject({
    'atlassian-user-role-actor': names,
    'atlassian-group-role-actor': names,
    'atlassian-group-role-actor-id': names,
  }),
});

/** PUT /project/{projectIdOrKey}/role/{id}: these people and groups and nobody else. */
export function setRoleActors(call: JiraCall): JiraAnswer {
  const { categorisedActors: actors } = bodyOf(call, setSchema);
  const { context } = call;
  const place = findRole(call, 401);
  const holders = holdersOf(context, {
    people: actors['atlassian-user-role-actor'],
    groupNames: actors['atlassian-group-role-actor'],
    groupIds: actors['atlassian-group-role-actor-id'],
  });
  inTransaction(context.database, () => {
    execute(context.database, 'DELETE FROM jira_role_actor WHERE projectId = ? AND roleId = ?', [
      place.project.id,
      place.role.id,
    ]);
    addHolders(context, place, holders);
  });
  return { status: 200, body: renderRole(context, place), extraPoints: 0 };
}

/** DELETE /project/{projectIdOrKey}/role/{id}: takes one person or group out of the role. */
export function removeRoleActor(call: JiraCall): JiraAnswer {
  const { context, query } = call;
  const place = findRole(call, 404);
  const named: NamedHolders = {
    people: query.getAll('user'),
    groupNames: query.getAll('group'),
    groupIds: query.getAll('groupId'),
  };
  eitherGroup(named.groupNames, named.groupIds);
  const [holder, ...more] = holdersOf(context, named);
  if (holder === undefined || more.length > 0) throw refusal(400, 'Name one user or one group.');
  if (!isInRole(context, place, holder)) {
    throw refusal(404, `'${holder.holder}' is not in the role '${place.role.name}'.`);
  }
  execute(context.database, `DELETE FROM jira_role_actor WHERE ${IN_ROLE}`, [
    ...[place.project.id, place.role.id, holder.holderType, holder.holder],
  ]);
  return NO_CONTENT;
}
