import fc from 'fast-check';

import { canonicalJson } from '#domain/shared/canonical-json';

/** The same value with the keys of every object the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, reversed(part)]),
  );
}

describe('canonical JSON', () => {
  test('says what the value is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toStrictEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('is the same whatever order the keys were added in', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
      }),
    );
  });

  test('has keys in the order of their code units, also those that look like numbers (RFC 8785)', () => {
    expect(canonicalJson({ 9: 1, 10: 2, a: { '\u20ac': 3, '\r': 4, '1': 5 }, A: undefined })).toBe(
      '{"10":2,"9":1,"a":{"\\r":4,"1":5,"€":3}}',
    );
  });
});
