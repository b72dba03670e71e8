import { type RunningHost, startHost } from '#host/start-host';
import { answerKind, askApp } from '#test/support/ask-app';
import { letAdaLeaveTheStake } from '#test/support/leave-the-stake';
import { noteAnswer } from '#test/support/openapi/watched-answers';
import { questionOf } from '#test/support/rights-question';
import { RIGHTS_TABLE } from '#test/support/rights-table';
import type { SampleFacts } from '#test/support/sample-facts';

/** What a project admin outside the stake is answered; `forbidden` for every other call of the table. */
const ANSWERS: Readonly<Record<string, string>> = {
  'delivery.open': 'ok',
  'settings.open': 'ok',
  // With a version that no row has.
  'settings.save': 'conflict',
  'settings.saveRole': 'conflict',
  'settings.guardedTransitions': 'ok',
  'work-item.open': 'ok',
  // Ada administers Jira as well.
  'gate-config.guards': 'ok',
};

let host: RunningHost;
let facts: SampleFacts;

beforeAll(async () => {
  host = await startHost({
    port: 0,
    watchAnswer: noteAnswer,
    dataDirectory: ':memory:',
    rateLimits: false,
  });
  facts = await letAdaLeaveTheStake(host);
}, 120_000);

afterAll(async () => {
  await host.stop();
});

test.each(Object.keys(RIGHTS_TABLE))(
  'EV-2: %s answers a project admin outside the stake as the table says',
  async (call) => {
    const kind = await answerKind(host, questionOf({ call, person: 'ada', facts }));

    expect(kind).toBe(ANSWERS[call] ?? 'forbidden');
  },
);

/** Texts that only the stake may read: of the record, of an outcome, of a contact. */
const CONTENT = ['CFO compares', 'Core finance reports', 'marta.roth@', 'steering committee'];

test('EV-2: a project admin outside the stake gets names of deliveries and contacts, never what is in them', async () => {
  const { deliveryId } = facts;
  const ask = (call: string, payload: object) => askApp(host, { person: 'ada', call, payload });
  const opened = await ask('delivery.open', { deliveryId });
  const settings = await ask('settings.open', { deliveryId });

  expect(opened).toMatchObject({
    value: { access: 'customer-plan', configures: [{ id: deliveryId }] },
  });
  expect(settings).toMatchObject({
    value: {
      rights: { mayConfigure: true, mayAdministerProject: true },
      contacts: [],
      contactNames: [
        { id: 'sample-contact-client-sign-off', name: expect.any(String) },
        { id: 'sample-contact-client', name: expect.any(String) },
      ],
    },
  });
  for (const text of CONTENT) expect(JSON.stringify([opened, settings])).not.toContain(text);
});

test('EV-2: the log of the project’s settings is theirs, the log of a delivery is not', async () => {
  const ofProject = await askApp(host, { person: 'ada', call: 'settings.audit' });
  const ofDelivery = await askApp(host, {
    ...{ person: 'ada', call: 'settings.audit', payload: { deliveryId: facts.deliveryId } },
  });

  expect(ofProject).toMatchObject({ ok: true });
  expect(ofDelivery).toMatchObject({ error: { facts: { needs: 'see-delivery' } } });
});

test('EV-2: they can name themself again, and then see the delivery', async () => {
  const saved = await askApp(host, {
    ...{ person: 'ada', call: 'settings.save' },
    payload: {
      ...{ commandId: 'ada-comes-back', version: 1 },
      settings: { stake: { kind: 'editors' }, rejectedResolutionIds: [] },
    },
  });

  expect(saved).toMatchObject({ ok: true });
  expect(await askApp(host, { person: 'ada', call: 'delivery.open' })).toMatchObject({
    value: { access: 'delivery' },
  });
});
