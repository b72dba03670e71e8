import { type JiraContext } from '../jira-context';
import { scopeOf } from '../rendering/render-configuration';
import { selfUrl } from '../rendering/self-url';
import { type GroupRow, type RoleActorRow, type UserRow } from '../store/jira-rows';
import { selectAll, selectOne } from '../store/query';

import { type RoleInProject } from './find-role';

type Rendered = Readonly<Record<string, unknown>>;

/** An actor with the number that it keeps for as long as it is in the role. */
type NumberedActor = RoleActorRow & { readonly number: number };

/** Numbers of actors begin here, so that they are no role's and no project's. */
const FIRST_ACTOR = 10_400;

type ShownActor = {
  readonly displayName: string;
  readonly active: boolean;
  readonly rendered: Rendered;
};

function personActor({ database }: JiraContext, actor: NumberedActor): ShownActor {
  const user = selectOne<UserRow>(database, 'SELECT * FROM jira_user WHERE accountId = ?', [
    actor.holder,
  ]);
  const displayName = user?.displayName ?? actor.holder;
  const rendered = {
    id: FIRST_ACTOR + actor.number,
    displayName,
    type: 'atlassian-user-role-actor',
    actorUser: { accountId: actor.holder },
  };
  return { displayName, active: user?.active === 1, rendered };
}

function groupActor({ database }: JiraContext, actor: NumberedActor): ShownActor {
  const group = selectOne<GroupRow>(database, 'SELECT * FROM jira_group WHERE id = ?', [
    actor.holder,
  ]);
  const displayName = group?.name ?? actor.holder;
  const rendered = {
    id: FIRST_ACTOR + actor.number,
    displayName,
    type: 'atlassian-group-role-actor',
    name: displayName,
    actorGroup: { name: displayName, displayName, groupId: actor.holder },
  };
  return { displayName, active: true, rendered };
}

/** Who is in a role of a project, by display name. */
function actorsOf(context: JiraContext, { project, role }: RoleInProject): readonly ShownActor[] {
  const actors = selectAll<NumberedActor>(
    context.database,
    'SELECT rowid AS number, * FROM jira_role_actor WHERE projectId = ? AND roleId = ?',
    [project.id, role.id],
  );
  return actors
    .map((actor) => (actor.holderType === 'user' ? personActor : groupActor)(context, actor))
    .sort((a, b) => a.displayName.localeCompare(b.displayName, 'en'));
}

/** Address of a role in a project. */
export function roleUrl(context: JiraContext, { project, role }: RoleInProject): string {
  return selfUrl(context, `/project/${project.id}/role/${role.id}`);
}

type RenderedRole = Rendered & { readonly actors: readonly Rendered[] };

/**
 * A role of a project with everybody in it.
 *
 * @param who - `active` leaves out people whose account is closed.
 */
export function renderRole(
  context: JiraContext,
  place: RoleInProject,
  who: 'all' | 'active' = 'all',
): RenderedRole {
  const { role } = place;
  return {
    self: roleUrl(context, place),
    name: role.name,
    id: role.id,
    description: role.description,
    ...scopeOf(role),
    actors: actorsOf(context, place)
      .filter(({ active }) => active || who === 'all')
      .map(({ rendered }) => rendered),
  };
}
