import { type AuditEntryView, auditEntryViewSchema } from '#contracts/settings-contract';
import { instantSchema } from '#domain/shared/calendar-date';
import { deliveryIdSchema } from '#domain/shared/identifiers';

import { readWholeAudit } from '../../../../../static/project-page/src/settings/audit/read-audit-page';

const deliveryId = deliveryIdSchema.parse('delivery-0001');
const OLDER = instantSchema.parse('2026-03-01T10:00:00.000Z');

type Client = Parameters<typeof readWholeAudit>[0];

/** A server with two pages of one entry each; the second may fail. */
function twoPages(second: 'answers' | 'fails'): {
  readonly client: Client;
  readonly asked: unknown[];
} {
  const asked: unknown[] = [];
  const entry = (commandId: string): AuditEntryView =>
    auditEntryViewSchema.parse({
      ...{ recipe: 2, commandId, ownerId: deliveryId, at: OLDER, by: 'ada' },
      ...{ action: 'gate.tick', subject: 'gate/qa', changes: [] },
      ...{ chain: { ownerId: deliveryId, kind: 'gate' }, payloadHash: '', resultHash: '' },
      ...{ hash: '', previousHash: '' },
    });
  const client: Client = {
    'settings.audit': (position) => {
      asked.push(position);
      if (position.before === undefined) {
        return Promise.resolve({
          ok: true,
          value: { entries: [entry('command-0002')], nextBefore: OLDER },
        });
      }
      return second === 'fails'
        ? Promise.reject(new Error('No answer.'))
        : Promise.resolve({ ok: true, value: { entries: [entry('command-0001')] } });
    },
  };
  return { client, asked };
}

describe('reading a whole audit log', () => {
  test('GT-10: goes on page by page and tells how far it is', async () => {
    const { client, asked } = twoPages('answers');
    const counts: number[] = [];

    const whole = await readWholeAudit(client, deliveryId, (count) => counts.push(count) > 0);

    expect(whole).toMatchObject({
      kind: 'read',
      entries: [{ commandId: 'command-0002' }, { commandId: 'command-0001' }],
    });
    expect(counts).toStrictEqual([1, 2]);
    expect(asked).toStrictEqual([{ deliveryId }, { deliveryId, before: OLDER }]);
  });

  test('stops when it is told to', async () => {
    const { client, asked } = twoPages('answers');

    expect(await readWholeAudit(client, deliveryId, () => false)).toStrictEqual({
      kind: 'stopped',
    });
    expect(asked).toHaveLength(1);
  });

  test('GT-10: a part of a log is never given for all of it', async () => {
    const { client } = twoPages('fails');

    expect(await readWholeAudit(client, deliveryId, () => true)).toStrictEqual({ kind: 'failed' });
  });
});
