import { z } from 'zod';

import { settingsContract } from '#contracts/settings-contract';
import { GENERIC_VALIDATOR_FAILURE } from '#host/jira/workflows/run-validators';
import { limits } from '#host/limits';
import { runValidatorFunction } from '#host/run-validator-function';
import { SAMPLE } from '#host/sample/sample-keys';
import { type RunningHost, startHost } from '#host/start-host';
import { undecidedMessages } from '#i18n/gate-messages';
import { attach } from '#test/support/attach-rule';
import { copyWorkflow } from '#test/support/copy-workflow';
import { createTestSite } from '#test/support/jira-site';
import { noteAnswer } from '#test/support/openapi/watched-answers';
import { askInProject, planProject } from '#test/support/plan-project';
import { restAs } from '#test/support/rest-client';
import type { Person } from '#test/support/story';

import { guardTransition } from '../../bench/guard-transition';

const ACME = { projectId: String(SAMPLE.project.id), person: 'ada' } as const;
const OPS = { projectId: String(SAMPLE.otherProject.id), person: 'oscar' } as const;
const START_WORK = {
  workflowId: SAMPLE.workflows.story,
  transitionId: SAMPLE.startWorkTransitionId,
} as const;
const COPY = '6a6f0d1e-0000-4000-8000-00000000c0b1';
/** To-do work of ACME under a mapped epic, and of OPS under one that its own delivery maps. */
const ACME_TASK = 'ACME-28';
const OPS_TASK = 'OPS-3';

const errorsSchema = z.object({ errorMessages: z.array(z.string()) });

let host: RunningHost;

beforeAll(async () => {
  host = await startHost({
    ...{ port: 0, dataDirectory: ':memory:' },
    ...{ queryLagMilliseconds: 0, searchLagMilliseconds: 0, watchAnswer: noteAnswer },
  });
}, 120_000);

afterAll(async () => {
  await host.stop();
});

async function move(person: Person, key: string, id: string): Promise<readonly string[]> {
  const rest = restAs(host, person);
  const { status, body } = await rest('POST', `/issue/${key}/transitions`, { transition: { id } });
  return status === 204 ? [] : errorsSchema.parse(body).errorMessages;
}

describe('GT-8: a rule names a gate, never a delivery or a project', () => {
  beforeAll(async () => {
    // Gate 1 of the sample delivery is passed.
    await guardTransition(host, { ...START_WORK, stage: 'intake-handoff' });
    copyWorkflow(host.database, {
      ...{ from: START_WORK.workflowId, id: COPY, projectId: SAMPLE.otherProject.id },
    });
    await planProject(host, OPS);
  });

  test('so a copied workflow with the same rule asks the gate of each work item’s own delivery', async () => {
    expect(await move('dev', ACME_TASK, START_WORK.transitionId)).toStrictEqual([]);
    expect(await move('oscar', OPS_TASK, START_WORK.transitionId)).toStrictEqual([
      expect.stringContaining('gate 1 “Intake handoff” is not passed'),
    ]);
  });

  test('GT-9: and each project’s settings list the transition of its own workflow', async () => {
    const { output } = settingsContract['settings.guardedTransitions'];
    const listed = async (project: typeof ACME | typeof OPS) => {
      const answer = await askInProject(host, project, { call: 'settings.guardedTransitions' });
      return output.parse(answer).transitions.map(({ workflowName }) => workflowName);
    };

    expect(await listed(ACME)).toStrictEqual(['Story workflow']);
    expect(await listed(OPS)).toStrictEqual(['Copy of Story workflow']);
  });
});

describe('several gates on one transition', () => {
  test('GT-8: the work item waits for all of them; one that is passed does not let it through', async () => {
    const start = {
      workflowId: SAMPLE.workflows.delivery,
      transitionId: SAMPLE.startProductionTransitionId,
    };
    await guardTransition(host, { ...start, stage: 'intake-handoff' });
    await guardTransition(host, { ...start, stage: 'delivery-planning' });

    const messages = await move('ada', 'ACME-1', start.transitionId);
    expect(messages).toStrictEqual([expect.stringContaining('gate 2 “Delivery planning”')]);
    expect(messages.join()).not.toContain('gate 1');
  });
});

describe('a rule that the app cannot use', () => {
  /** A site whose validators are run by the host's functions, with the modules that are left of the app. */
  function siteWith(modules: RunningHost['manifest']['modules']) {
    const app = { manifest: { ...host.manifest, modules }, runner: host.runner };
    return createTestSite({
      runValidator: (moduleKey, payload) => runValidatorFunction(app, moduleKey, payload),
    });
  }

  const start = { transition: { id: SAMPLE.startProductionTransitionId } };
  const place = { workflowId: SAMPLE.workflows.delivery, transitionId: start.transition.id };

  test('because its module is gone after an update blocks, and nothing of the app runs', async () => {
    const without = host.manifest.modules.filter(({ key }) => key !== 'plumbline-gate');
    const site = siteWith(without);
    await attach(site, place);
    host.callLog.clear();
    const { status, body } = await site.send('ada', 'POST /issue/ACME-1/transitions', start);

    expect([status, errorsSchema.parse(body).errorMessages]).toStrictEqual([
      400,
      [GENERIC_VALIDATOR_FAILURE],
    ]);
    expect(host.callLog.entries()).toStrictEqual([]);
  });

  test('because its function is gone from the module blocks as well', async () => {
    const modules = host.manifest.modules.map(({ function: gone, ...module }) =>
      module.key === 'plumbline-gate' ? module : { ...module, ...(gone && { function: gone }) },
    );
    const site = siteWith(modules);
    await attach(site, place);

    expect((await site.send('ada', 'POST /issue/ACME-1/transitions', start)).status).toBe(400);
  });

  test.each([
    ['as large as Jira stores one', 'x'.repeat(limits.jira.ruleConfigurationBytes - 2)],
    ['of another product', '{"expression":"true"}'],
    ['empty', ''],
  ])('GT-8: because its configuration is %s blocks, and says what to do', async (_what, config) => {
    const site = siteWith(host.manifest.modules);
    const text = config.startsWith('x') ? JSON.stringify(config) : config;
    expect((await attach(site, { ...place, config: text })).status).toBe(200);
    const { status, body } = await site.send('ada', 'POST /issue/ACME-1/transitions', start);

    expect([status, errorsSchema.parse(body).errorMessages]).toStrictEqual([
      400,
      [undecidedMessages.unknownConfiguration],
    ]);
  });
});
