import { setTimeout as wait } from 'node:timers/promises';

import { z } from 'zod';

import { gateConfigContract } from '#contracts/gate-config-contract';
import { settingsContract } from '#contracts/settings-contract';
import { type RunningHost, startHost } from '#host/start-host';
import { askApp } from '#test/support/ask-app';
import { noteAnswer } from '#test/support/openapi/watched-answers';
import { askInProject, planProject, proposedTo } from '#test/support/plan-project';
import { restAs } from '#test/support/rest-client';
import { addTeamManagedProject, TEAM } from '#test/support/team-managed-project';
import { fillTeamProject, TEAM_WORK } from '#test/support/team-managed-work';

import { guardTransition } from '../../bench/guard-transition';

/** Grace administers the project and not the site. */
const PROJECT = { projectId: String(TEAM.id), person: 'grace' } as const;
const START = { transition: { id: TEAM.transitions.inProgress } };
const HELD = /^Plumbline holds this transition: gate 1 .* is not passed\./;

const errorsSchema = z.object({ errorMessages: z.array(z.string()) });
const submittedSchema = z.object({ taskId: z.string() });
const progressSchema = z.looseObject({
  status: z.string(),
  failedAccessibleIssues: z.record(z.string(), z.array(z.string())).optional(),
  processedAccessibleIssues: z.array(z.number()).optional(),
});

let host: RunningHost;
let delivery: Awaited<ReturnType<typeof planProject>>;

beforeAll(async () => {
  host = await startHost({
    ...{ port: 0, dataDirectory: ':memory:' },
    ...{ queryLagMilliseconds: 0, searchLagMilliseconds: 0, watchAnswer: noteAnswer },
  });
  addTeamManagedProject(host.database);
  await fillTeamProject(host.jira);
}, 120_000);

afterAll(async () => {
  await host.stop();
});

async function move(key: string): Promise<readonly string[]> {
  const { status, body } = await restAs(host, 'dev')('POST', `/issue/${key}/transitions`, START);
  return status === 204 ? [] : errorsSchema.parse(body).errorMessages;
}

async function bulkMove(keys: readonly string[]): Promise<z.output<typeof progressSchema>> {
  const rest = restAs(host, 'dev');
  const submitted = await rest('POST', '/bulk/issues/transition', {
    bulkTransitionInputs: [
      { selectedIssueIdsOrKeys: keys, transitionId: TEAM.transitions.inProgress },
    ],
  });
  const { taskId } = submittedSchema.parse(submitted.body);
  for (;;) {
    const { body } = await rest('GET', `/bulk/queue/${taskId}`);
    const progress = progressSchema.parse(body);
    if (progress.status === 'COMPLETE') return progress;
    await wait(20);
  }
}

describe('a team-managed project', () => {
  test('DL-7: its epics are proposed, whatever types of that name other projects have', async () => {
    const { candidates, snapshot } = await proposedTo(host, PROJECT);

    expect(candidates.map(({ statement }) => statement)).toStrictEqual([
      'Client uses the portal',
      'Staff of the client is trained',
    ]);
    expect(snapshot.items.size).toBe(Object.keys(TEAM_WORK).length);
  });

  test('DL-7: accepting them makes a delivery, with progress by status category', async () => {
    delivery = await planProject(host, PROJECT);

    expect(delivery.outcomes.map(({ body }) => body.statement)).toStrictEqual([
      'Client uses the portal',
      'Staff of the client is trained',
    ]);
  });

  test('GT-9: its admin adds the gate to its own workflow, and the settings list it', async () => {
    await guardTransition(host, {
      ...{ workflowId: TEAM.workflows.work, transitionId: START.transition.id },
      ...{ stage: 'intake-handoff', person: 'grace' },
    });
    const { output } = settingsContract['settings.guardedTransitions'];
    const { transitions } = output.parse(
      await askInProject(host, PROJECT, { call: 'settings.guardedTransitions' }),
    );

    expect(transitions).toHaveLength(1);
    expect(transitions[0]).toMatchObject({
      transitionName: `To ${TEAM.statuses.inProgress}`,
      issueTypeNames: ['Task', 'Wish of the client', 'Subtask'],
    });
  });

  test('GT-8: the rule editor says to its admin what the rule guards', async () => {
    const reply = await askApp(host, {
      ...{ person: 'grace', module: 'plumbline-gate', call: 'gate-config.guards' },
      payload: { workflowId: TEAM.workflows.work, scopedProjectId: PROJECT.projectId },
    });
    if (!reply.ok) throw new Error(reply.error.message);

    expect(gateConfigContract['gate-config.guards'].output.parse(reply.value)).toStrictEqual({
      projects: 1,
      countedProjects: 1,
      deliveries: 1,
      // Tasks and wishes of both epics, and the sub-task two levels down.
      guarded: 4,
      unguarded: 1,
      subTasksCounted: true,
    });
  });

  test('GT-8: the gate holds tasks, other types and sub-tasks, and lets go what serves no outcome', async () => {
    for (const key of [TEAM_WORK.portalTask, TEAM_WORK.portalWish, TEAM_WORK.portalSubtask]) {
      expect(await move(key)).toStrictEqual([expect.stringMatching(HELD)]);
    }

    expect(await move(TEAM_WORK.loose)).toStrictEqual([]);
  });

  test('GT-8: moving in bulk is no way around the gate', async () => {
    const { failedAccessibleIssues = {}, processedAccessibleIssues } = await bulkMove([
      TEAM_WORK.portalTask,
      TEAM_WORK.trainingTask,
    ]);

    expect(processedAccessibleIssues).toStrictEqual([]);
    for (const messages of Object.values(failedAccessibleIssues)) {
      expect(messages).toStrictEqual([expect.stringMatching(HELD)]);
    }
    expect(Object.keys(failedAccessibleIssues)).toHaveLength(2);
  });

  test('GT-5: when the stage is skipped, the work moves, one by one and in bulk', async () => {
    const [gate] = delivery.gates;
    await askInProject(host, PROJECT, {
      call: 'gate.skip',
      payload: {
        ...{ commandId: 'skip-intake', deliveryId: delivery.delivery.body.id },
        ...{ stage: 'intake-handoff', version: gate?.version, rationale: 'Known client' },
      },
    });

    expect(await move(TEAM_WORK.portalTask)).toStrictEqual([]);
    expect((await bulkMove([TEAM_WORK.trainingTask])).failedAccessibleIssues).toBeUndefined();
  });
});
