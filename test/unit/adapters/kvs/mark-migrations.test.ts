import { decodeRow, encodeRow } from '#adapters/kvs/row-codec';
import { markAt } from '#application/ports/row-address';
import { anOutsideMark } from '#test/builders/mark-builder';
import { deliveryId, issueId } from '#test/support/mark-command';

const body = {
  issueId,
  reason: 'Another contract',
  by: 'account-ada',
  at: '2026-03-02T09:00:00.000Z',
};

test('PL-3: a mark of the first shape is outside, with its reason, and no hint is answered', () => {
  const { body: mark } = decodeRow('mark', { v: 1, version: 3, body });

  expect(mark).toStrictEqual(anOutsideMark(body));
});

test('PL-9: it is written back in the second shape, and read as it is', () => {
  const row = { version: 4, body: anOutsideMark(body) };
  const value = encodeRow(markAt(deliveryId, issueId), row);

  expect(value).toMatchObject({ v: 2, version: 4 });
  expect(decodeRow('mark', value)).toMatchObject(row);
});

test('a mark of the first shape that is broken is refused, not guessed at', () => {
  expect(() => decodeRow('mark', { v: 1, version: 1, body: { ...body, by: undefined } })).toThrow(
    'Invalid',
  );
});
