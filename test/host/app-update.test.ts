import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import Database from 'libsql';
import { z } from 'zod';

import { customerPlanContract } from '#contracts/customer-plan-contract';
import { gateContract } from '#contracts/gate-contract';
import { planContract } from '#contracts/plan-contract';
import { createClock } from '#host/clock';
import { openDatabase } from '#host/database/open-database';
import { createForgeStorage } from '#host/forge-storage/create-forge-storage';
import { SAMPLE } from '#host/sample/sample-keys';
import { type RunningHost, startHost } from '#host/start-host';
import { type AppReply, askApp, type Question } from '#test/support/ask-app';
import { manifestEntities } from '#test/support/manifest-entities';
import { noteAnswer } from '#test/support/openapi/watched-answers';
import { readAuditLog } from '#test/support/read-audit-log';
import { readDelivery } from '#test/support/read-delivery';
import { verifyAudit } from '#test/support/verify-audit';

import { auditAsJson } from '../../static/project-page/src/settings/audit/audit-as-json';

/**
 * Every row of the sample delivery as the app wrote it before marks kept answers to hints, audit entries named
 * their recipe and outcomes kept where they were published first (shape 1 of everything), recorded from a host
 * that ran that build at `RECORDED_AT`; with work outside, one item of it taken back in, and Grace's
 * acknowledgement of the schedule.
 */
const FIRST_BUILD = join(__dirname, 'fixtures/first-build/rows.jsonl');
const RECORDED_AT = Date.UTC(2026, 2, 2, 9);
const DAY = 24 * 60 * 60 * 1000;

const deliveryId = 'delivery-10050-1';
const storedRowSchema = z.object({ entity: z.string(), key: z.string(), value: z.unknown() });

let dataDirectory: string;
let host: RunningHost;

/** Starts the app of today on whatever is in the data directory. */
async function startAgain(startAt: number): Promise<RunningHost> {
  const lags = { queryLagMilliseconds: 0, searchLagMilliseconds: 0 };
  return startHost({ port: 0, dataDirectory, startAt, watchAnswer: noteAnswer, ...lags });
}

/** Puts the recorded rows where the first build had put them. */
function storeFirstBuild(): void {
  const database = openDatabase({ directory: dataDirectory });
  const storage = createForgeStorage({
    ...{ database, entities: manifestEntities(), clock: createClock(RECORDED_AT) },
    rateLimits: false,
  });
  for (const line of readFileSync(FIRST_BUILD, 'utf8').trim().split('\n')) {
    const { entity: entityName, key, value } = storedRowSchema.parse(JSON.parse(line));
    const { status } = storage.handle('/api/v1/entity/set', { entityName, key, value });
    if (status >= 400) throw new Error(`${key} was not stored.`);
  }
  database.close();
}

/** A stored value as it is, read beside the app. */
function storedValue(key: string): unknown {
  const database = new Database(join(dataDirectory, 'plumbline.sqlite'), { readonly: true });
  const row = database
    .prepare('SELECT value FROM forge_states WHERE key = ? AND ended_at IS NULL')
    .get(key) as { value: string } | undefined;
  database.close();
  return row === undefined ? undefined : JSON.parse(row.value);
}

async function ask(question: Question): Promise<unknown> {
  const reply = await askApp(host, question);
  if (!reply.ok) throw new Error(`${question.call}: ${reply.error.message}`);
  return reply.value;
}

beforeAll(async () => {
  dataDirectory = mkdtempSync(join(tmpdir(), 'plumbline-update-'));
  storeFirstBuild();
  host = await startAgain(RECORDED_AT + DAY);
}, 180_000);

afterAll(async () => {
  await host.stop();
  rmSync(dataDirectory, { recursive: true, force: true });
});

describe('a delivery that runs when the app is updated', () => {
  test('is opened as it was: outcomes in order, marks, the gate with its acknowledgement', async () => {
    const { outcomes, outcomeOrder, marks, gates, lastPlanNumber } = await readDelivery(host);

    expect(outcomes.map(({ body }) => body.id)).toStrictEqual(outcomeOrder.ids);
    expect(outcomes).toHaveLength(8);
    expect(marks.map(({ body }) => body)).toMatchObject([
      { issueId: '10620', outside: { reason: 'Another contract' }, kept: [] },
    ]);
    expect(gates[1]?.body).toMatchObject({
      stage: 'delivery-planning',
      state: 'open',
      acknowledgements: [{ criterionKey: 'schedule-production' }],
    });
    expect(lastPlanNumber).toBe(1);
  });

  test('PL-10: an outcome of a plan from before that was kept can still not be deleted', async () => {
    const { outcomes } = await readDelivery(host);
    const [published] = outcomes;
    expect(published!.body.firstPublished).toBeUndefined();

    const reply = await askApp(host, {
      ...{ person: 'ada', call: 'plan.deleteOutcome' },
      payload: {
        ...{ commandId: 'newer-delete', deliveryId },
        ...{ outcomeId: published!.body.id, version: published!.version },
      },
    });

    expect(reply).toMatchObject({ ok: false, error: { kind: 'published' } });
  });

  test('PL-3: a command of the old app that is sent again is answered in today’s shape, and happens once', async () => {
    const answer = await ask({
      ...{ person: 'ada', call: 'plan.markOutside' },
      payload: {
        ...{ commandId: 'older-outside-one', deliveryId, reason: 'Another contract' },
        issueIds: ['10620', '10628'],
      },
    });

    expect(planContract['plan.markOutside'].output.parse(answer).marks).toMatchObject([
      { version: 1, body: { issueId: '10620', outside: { reason: 'Another contract' } } },
      { version: 1, body: { issueId: '10628', kept: [] } },
    ]);
    const takenIn = await ask({
      ...{ person: 'ada', call: 'plan.unmarkOutside' },
      payload: { commandId: 'older-inside-again', deliveryId, issueIds: ['10628'] },
    });
    expect(takenIn).toMatchObject({ removed: ['10628'] });
    expect(storedValue('k.delivery-10050-1.10628')).toBeUndefined();
  });

  test('a row of the first shape is written forward by the next change, and by nothing before', async () => {
    expect(storedValue('k.delivery-10050-1.10620')).toMatchObject({ v: 1, version: 1 });

    await ask({
      ...{ person: 'ada', call: 'plan.markOutside' },
      payload: {
        ...{ commandId: 'newer-outside', deliveryId, reason: 'Another contract after all' },
        issueIds: ['10620'],
      },
    });

    expect(storedValue('k.delivery-10050-1.10620')).toMatchObject({
      ...{ v: 2, version: 2 },
      body: { outside: { reason: 'Another contract after all' }, kept: [] },
    });
  });

  test('its gate passes with the old acknowledgement and a new one', async () => {
    const opened = gateContract['gate.open'].output.parse(
      await ask({ person: 'tomas', call: 'gate.open', payload: { deliveryId } }),
    );
    const planning = opened.gates.find(({ body }) => body.stage === 'delivery-planning');

    await ask({
      ...{ person: 'tomas', call: 'gate.acknowledge' },
      payload: {
        ...{ commandId: 'newer-acknowledge', deliveryId, stage: 'delivery-planning' },
        ...{ version: planning!.version, criterionKey: 'schedule-deployment' },
        deliveryVersion: opened.delivery.version,
      },
    });

    const { gates } = await readDelivery(host);
    expect(gates[1]?.body.state).toBe('passed');
  });

  test('its customer plan has number 1 and is published as number 2', async () => {
    const publish = (commandId: string, seen: unknown): Promise<AppReply> =>
      askApp(host, {
        ...{ person: 'ada', call: 'customer-plan.publish' },
        payload: {
          ...{ commandId, deliveryId, seen, statuses: {} },
          ...{ toldWhom: 'Marta Roth, by e-mail', toldOn: '2026-03-03', why: 'After the update' },
        },
      });
    const asOf = '2026-03-03';
    const nothing = {
      deliveryName: 'x',
      client: '',
      language: 'en-GB',
      asOf,
      milestones: [],
      owed: [],
    };
    const refused = await publish('newer-publish-1', nothing);
    // The refusal shows the plan as it is; what was seen must be what is published.
    const { theirs } = (refused as { error: { facts: { theirs: unknown } } }).error.facts;

    expect(await publish('newer-publish-2', theirs)).toMatchObject({ ok: true });
    const { versions } = customerPlanContract['customer-plan.open'].output.parse(
      await ask({ person: 'ada', call: 'customer-plan.open', payload: { deliveryId } }),
    );
    expect(versions.map(({ number }) => number)).toStrictEqual([2, 1]);
  });

  test('GT-10: its audit log is one chain over both builds, and its download verifies', async () => {
    const entries = await readAuditLog(host, deliveryId);

    expect(new Set(entries.map(({ recipe }) => recipe))).toStrictEqual(new Set([1, 2]));
    expect(verifyAudit(auditAsJson(entries))).toMatchObject({ ok: true });
    const changed = entries.map((entry) =>
      entry.commandId === 'older-outside-one' ? { ...entry, hash: '0'.repeat(64) } : entry,
    );
    expect(verifyAudit(auditAsJson(changed)).ok).toBe(false);
  });

  test('all of it is there after another restart, and the sample is not recorded again', async () => {
    const before = await readDelivery(host);
    await host.stop();
    host = await startAgain(RECORDED_AT + 2 * DAY);

    const { today, ...after } = await readDelivery(host);
    expect({ ...after, today: before.today }).toStrictEqual(before);
    expect(today).toBe('2026-03-04');
    expect(await readAuditLog(host, deliveryId)).not.toHaveLength(0);
  }, 60_000);
});

describe('a row that a newer app wrote', () => {
  const key = 'm.delivery-10050-1.sample-accept-outcomes.1';

  test('is refused with a sentence, and neither guessed at nor written over', async () => {
    const { outcomes } = await readDelivery(host);
    const value = { ...(storedValue(key) as object), v: 7 };
    host.storage.handle('/api/v1/entity/set', { entityName: 'outcome', key, value });

    const opened = await askApp(host, { person: 'ada', call: 'delivery.open' });
    const edited = await askApp(host, {
      ...{ person: 'ada', call: 'plan.editOutcome' },
      payload: {
        ...{ commandId: 'newer-edit', deliveryId, outcomeId: 'sample-accept-outcomes.1' },
        ...{ version: outcomes[0]!.version, patch: { statement: 'Written over' } },
      },
    });

    const refused = { kind: 'newer-data', facts: { shape: 7, known: 1 } };
    expect(opened).toMatchObject({ ok: false, error: refused });
    expect(edited).toMatchObject({ ok: false, error: refused });
    expect(storedValue(key)).toStrictEqual(value);
  });

  test('does not let a transition through', async () => {
    const validated = await host.runner.invoke({
      functionKey: 'gate-validator',
      moduleKey: 'plumbline-gate',
      moduleType: 'jira:workflowValidator',
      payload: {
        issue: { key: SAMPLE.deliveryIssueKey },
        configuration: { v: 1, check: 'gate', stage: 'production' },
      },
    });

    expect(validated).toMatchObject({ success: true, body: { result: false } });
  });
});
