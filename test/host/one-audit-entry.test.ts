import type { AuditEntryView } from '#contracts/settings-contract';
import { type RunningHost, startHost } from '#host/start-host';
import { type AppReply, askApp } from '#test/support/ask-app';
import { noteAnswer } from '#test/support/openapi/watched-answers';
import { readAuditLog } from '#test/support/read-audit-log';
import { readDelivery } from '#test/support/read-delivery';
import type { Person } from '#test/support/story';

let host: RunningHost;
let deliveryId: string;

beforeAll(async () => {
  host = await startHost({ port: 0, watchAnswer: noteAnswer, dataDirectory: ':memory:' });
  deliveryId = (await readDelivery(host)).delivery.body.id;
}, 120_000);

afterEach(() => {
  host.runner.setFault('project-page-resolver', undefined);
});

afterAll(async () => {
  await host.stop();
});

type Change = { readonly call: string; readonly payload: object };

/** One change of each capability that the project page writes, as seen now. */
const CHANGES: Readonly<Record<string, () => Promise<Change>>> = {
  'the customer wording of an outcome': async () => {
    const { body, version } = await firstOutcome();
    const payload = { outcomeId: body.id, version, patch: { customerWording: unlike() } };
    return { call: 'plan.editOutcome', payload };
  },
  'the delivery schedule': async () => {
    const { delivery } = await readDelivery(host);
    const { clientHandover, ...schedule } = delivery.body.schedule;
    const payload = { version: delivery.version, schedule: clientHandover ? schedule : {} };
    return { call: 'gate.setSchedule', payload };
  },
  'a customer deliverable': () =>
    Promise.resolve({
      call: 'customer-plan.addDeliverable',
      payload: { fields: { description: unlike(), party: { side: 'customer', name: '' } } },
    }),
  'a contact': () =>
    Promise.resolve({
      call: 'settings.saveContact',
      payload: { version: 0, fields: { name: unlike(), organisation: '', role: '', email: '' } },
    }),
};

let count = 0;

/** A text, and a command id, that no other test used. */
function unlike(): string {
  count += 1;
  return `one-audit-entry-${String(count)}`;
}

async function firstOutcome() {
  const [outcome] = (await readDelivery(host)).outcomes;
  if (outcome === undefined) throw new Error('The sample has no outcome.');
  return outcome;
}

type Command = Change & { readonly commandId: string; readonly person?: Person };

function send({ person = 'ada', call, commandId, payload }: Command): Promise<AppReply> {
  return askApp(host, { person, call, payload: { deliveryId, commandId, ...payload } });
}

async function entriesOf(commandId: string): Promise<readonly AuditEntryView[]> {
  return (await readAuditLog(host, deliveryId)).filter((entry) => entry.commandId === commandId);
}

describe.each(Object.entries(CHANGES))('EV-4, GT-10: %s', (_what, prepare) => {
  test('has one audit entry when the answer was lost and the command was sent again', async () => {
    const command = { ...(await prepare()), commandId: unlike() };
    const before = await readAuditLog(host, deliveryId);
    host.runner.setFault('project-page-resolver', 'lost-response');

    await expect(send(command)).rejects.toThrow('its answer was lost');
    host.runner.setFault('project-page-resolver', undefined);
    const again = await send(command);

    expect(again.ok).toBe(true);
    expect(await readAuditLog(host, deliveryId)).toHaveLength(before.length + 1);
    expect(await entriesOf(command.commandId)).toHaveLength(1);
  }, 30_000);

  test('has one audit entry when the same command comes twice at once and once more', async () => {
    const command = { ...(await prepare()), commandId: unlike() };

    const replies = [...(await Promise.all([send(command), send(command)])), await send(command)];

    expect(replies.filter(({ ok }) => !ok)).toStrictEqual([]);
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
    expect(await entriesOf(command.commandId)).toHaveLength(1);
  }, 30_000);
});

describe('EV-4: two people who change one row at once', () => {
  test('get one entry for who was first, and one for who then saved over the newer version', async () => {
    const { body, version } = await firstOutcome();
    const change = (customerWording: string, seen: number): Change => ({
      call: 'plan.editOutcome',
      payload: { outcomeId: body.id, version: seen, patch: { customerWording } },
    });
    const [first, second, kept] = [unlike(), unlike(), unlike()];

    const won = await send({ ...change('The first wording', version), commandId: first });
    const lost = await send({
      ...{ ...change('The second wording', version), commandId: second, person: 'grace' },
    });

    expect(won).toMatchObject({ ok: true });
    expect(lost).toMatchObject({
      ok: false,
      error: {
        kind: 'conflict',
        facts: { theirVersion: version + 1, theirs: { customerWording: 'The first wording' } },
      },
    });
    expect(await entriesOf(first)).toHaveLength(1);
    expect(await entriesOf(second)).toStrictEqual([]);
    const saved = { ...change('The second wording', version + 1), commandId: kept };
    expect(await send({ ...saved, person: 'grace' })).toMatchObject({ ok: true });
    expect(await entriesOf(kept)).toMatchObject([
      { changes: [{ before: 'The first wording', after: 'The second wording' }] },
    ]);
  }, 30_000);

  test('never both win when they press at the same moment', async () => {
    const { body, version } = await firstOutcome();
    const people = ['ada', 'grace', 'tomas', 'dev'] as const;
    const commands = people.map((person) => ({
      ...{ person, commandId: unlike(), call: 'plan.editOutcome' },
      payload: { outcomeId: body.id, version, patch: { customerWording: `By ${person}` } },
    }));

    const replies = await Promise.all(commands.map(send));

    const kinds = replies.map((reply) => (reply.ok ? 'ok' : reply.error.kind));
    expect(kinds.toSorted()).toStrictEqual(['conflict', 'conflict', 'conflict', 'ok']);
    const entries = await Promise.all(commands.map(({ commandId }) => entriesOf(commandId)));
    expect(entries.map(({ length }) => length)).toStrictEqual(
      kinds.map((kind) => (kind === 'ok' ? 1 : 0)),
    );
  }, 30_000);
});
