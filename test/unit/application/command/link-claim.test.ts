import { claimOf } from '#application/command/link-claim';
import { type IssueLink, issueLinkSchema } from '#domain/plan/outcome';
import { instantSchema } from '#domain/shared/calendar-date';
import { commandIdSchema, deliveryIdSchema } from '#domain/shared/identifiers';

const mine = commandIdSchema.parse('command-mine');
const theirs = commandIdSchema.parse('command-theirs');
const now = instantSchema.parse('2026-03-02T09:01:00.000Z');

function link(state: IssueLink['state'], at: string, commandId = theirs) {
  const body = issueLinkSchema.parse({
    issueId: '10010',
    deliveryId: 'delivery-10000-1',
    outcomeId: 'outcome-0001',
    as: 'epic',
    state,
    at,
  });
  return { version: 1, commandId, body };
}

test('PL-1: a work item that nobody claimed is free', () => {
  expect(claimOf(undefined, { commandId: mine, now })).toStrictEqual({ kind: 'free' });
});

test('PL-1: a claim stays, however old it is', () => {
  const old = link('claimed', '2020-01-01T00:00:00.000Z', mine);
  expect(claimOf(old, { commandId: mine, now })).toStrictEqual({ kind: 'taken', by: old.body });
});

test('decision 5: a reservation is free after a minute without its command, and not a moment before', () => {
  const lapsed = link('reserved', '2026-03-02T09:00:00.000Z');
  const fresh = link('reserved', '2026-03-02T09:00:00.001Z');

  expect(claimOf(lapsed, { commandId: mine, now })).toStrictEqual({ kind: 'free', before: lapsed });
  expect(claimOf(fresh, { commandId: mine, now })).toMatchObject({ kind: 'taken' });
});

test('decision 5: a command goes on with its own reservation', () => {
  const own = link('reserved', '2026-03-02T09:00:59.000Z', mine);
  expect(claimOf(own, { commandId: mine, now })).toStrictEqual({ kind: 'free', before: own });
});

test('EV-4: a reservation keeps other deliveries out, not the next command of the same one', () => {
  const fresh = link('reserved', '2026-03-02T09:00:59.000Z');
  const claimant = (deliveryId: string) => ({
    ...{ commandId: mine, now, deliveryId: deliveryIdSchema.parse(deliveryId) },
  });

  expect(claimOf(fresh, claimant('delivery-10000-1'))).toStrictEqual({
    kind: 'free',
    before: fresh,
  });
  expect(claimOf(fresh, claimant('delivery-20000-1'))).toMatchObject({ kind: 'taken' });
});
