import { z } from 'zod';

import { type Jira } from '#host/jira/jira-interface';
import { SAMPLE_PEOPLE } from '#host/sample/sample-people';

import { TEAM } from './team-managed-project';

const createdSchema = z.object({ key: z.string() });

type NewItem = {
  readonly type: keyof typeof TEAM.types;
  readonly summary: string;
  readonly parent?: string;
  readonly fields?: object;
};

async function create(jira: Jira, { type, summary, parent, fields }: NewItem): Promise<string> {
  const body = JSON.stringify({
    fields: {
      ...{ project: { key: TEAM.key }, issuetype: { id: String(TEAM.types[type]) }, summary },
      ...(parent === undefined ? {} : { parent: { key: parent } }),
      ...fields,
    },
  });
  const { accountId } = SAMPLE_PEOPLE.dev;
  const answer = await jira.handle({
    ...{ method: 'POST', path: '/rest/api/3/issue', headers: {}, body },
    caller: { kind: 'user', accountId, scopes: 'all' },
  });
  return createdSchema.parse(answer.body).key;
}

/** Keys of the work of {@link fillTeamProject}. */
export const TEAM_WORK = {
  portal: 'TEAM-1',
  training: 'TEAM-2',
  portalTask: 'TEAM-3',
  portalWish: 'TEAM-4',
  portalSubtask: 'TEAM-5',
  trainingTask: 'TEAM-6',
  /** Under no epic. */
  loose: 'TEAM-7',
} as const;

/** Fills {@link TEAM} through Jira's own API: two epics, what stands below them, and a task of neither. */
export async function fillTeamProject(jira: Jira): Promise<void> {
  const due = { duedate: '2026-12-18' };
  const items: readonly NewItem[] = [
    { type: 'epic', summary: 'Client uses the portal', fields: due },
    { type: 'epic', summary: 'Staff of the client is trained' },
    { type: 'task', summary: 'Accounts for the first users', parent: TEAM_WORK.portal },
    { type: 'feature', summary: 'Own logo in the portal', parent: TEAM_WORK.portal },
    { type: 'subtask', summary: 'Ask for the logo', parent: TEAM_WORK.portalWish },
    { type: 'task', summary: 'Dates of the trainings', parent: TEAM_WORK.training },
    { type: 'task', summary: 'Order cake' },
  ];
  for (const [index, item] of items.entries()) {
    const key = await create(jira, item);
    const expected = Object.values(TEAM_WORK)[index];
    if (key !== expected) throw new Error(`${String(expected)} became ${key}.`);
  }
}
