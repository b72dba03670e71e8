import { nodeHashing } from '#adapters/node/node-hashing';
import type { ValidatedTransition } from '#application/ports/jira-as-app';
import type { VisibleWorkItem } from '#application/ports/jira-as-user';
import type { RoleMembers } from '#application/ports/jira-rights';
import type { Ports } from '#application/ports/ports';
import { openSession } from '#application/session/open-session';
import type { Session } from '#application/session/session';
import type { ProjectRights } from '#domain/delivery/access';
import { instantSchema } from '#domain/shared/calendar-date';
import {
  accountIdSchema,
  deliveryIdSchema,
  type IssueId,
  projectIdSchema,
} from '#domain/shared/identifiers';

import { type InMemoryRowStore, inMemoryRowStore } from './in-memory-row-store';

/** What Jira would say, for one test. Everything can be changed while the test runs. */
export type FakeJira = {
  rights: ProjectRights;
  administersProject: boolean;
  /** What the person may see; others do not exist for them. */
  workItems: VisibleWorkItem[];
  projectName: string | undefined;
  groupIds: string[];
  roleMembers: Record<string, RoleMembers>;
  transitions: ValidatedTransition[];
  /** What exists for the app, whoever may see it. */
  browsableForApp: IssueId[];
};

export type FakePorts = Ports & {
  readonly rows: InMemoryRowStore;
  readonly jira: FakeJira;
  /** How often was asked which part of Jira. */
  readonly asked: string[];
  /** Moves the clock. */
  readonly advance: (seconds: number) => void;
};

export const EDITOR: ProjectRights = {
  browse: true,
  editIssues: true,
};

/** Rows in memory, a clock that a test moves, no waiting, and a Jira that says what the test tells it to. */
export function fakePorts(): FakePorts {
  let now = Date.UTC(2026, 2, 2, 9);
  const asked: string[] = [];
  const jira: FakeJira = {
    rights: EDITOR,
    administersProject: false,
    workItems: [],
    projectName: 'Finance migration',
    groupIds: [],
    roleMembers: {},
    transitions: [],
    browsableForApp: [],
  };
  const answer = <Value>(question: string, value: Value): Promise<Value> => {
    asked.push(question);
    return Promise.resolve(value);
  };
  return {
    jira,
    asked,
    rows: inMemoryRowStore(),
    hashing: nodeHashing,
    pause: () => Promise.resolve(),
    clock: { now: () => instantSchema.parse(new Date(now).toISOString()) },
    advance: (seconds) => {
      now += seconds * 1000;
    },
    rights: {
      ofProject: () => answer('permissions', jira.rights),
      administersProject: () => answer('administration', jira.administersProject),
      myGroupIds: () => answer('groups', jira.groupIds),
      roleMembers: (_projectId, roleId) =>
        answer(`role ${roleId}`, jira.roleMembers[roleId] ?? { accountIds: [], groupIds: [] }),
    },
    jiraAsUser: {
      workItems: (ids) =>
        answer(
          'work items',
          jira.workItems.filter(({ id }) => ids.includes(id)),
        ),
      projectName: () => answer('project', jira.projectName),
    },
    jiraAsApp: {
      validatedTransitions: () => answer('workflows', jira.transitions),
      browsableWorkItems: (ids) =>
        answer(
          'work items as the app',
          jira.browsableForApp.filter((id) => ids.includes(id)),
        ),
    },
  };
}

type Who = {
  readonly accountId?: string;
  readonly projectId?: string;
  readonly deliveryId?: string;
};

/** A session of somebody; fails the test when it cannot be opened. */
export async function aSession(ports: FakePorts, who: Who = {}): Promise<Session> {
  const { accountId = 'account-ada', projectId = '10000', deliveryId } = who;
  const session = await openSession(ports, {
    accountId: accountIdSchema.parse(accountId),
    projectId: projectIdSchema.parse(projectId),
    deliveryId:
      deliveryId === undefined || deliveryId === 'new'
        ? deliveryId
        : deliveryIdSchema.parse(deliveryId),
  });
  if (!session.ok) throw new Error(session.error.message);
  return session.value;
}
