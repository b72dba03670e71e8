import { deliveryIdSchema, type IssueId, issueIdSchema } from '#domain/shared/identifiers';

import { explainEpics } from '../../../../../static/project-page/src/plan/explain-epics';

type Ask = Parameters<typeof explainEpics>[0];

const deliveryId = deliveryIdSchema.parse('delivery-1');
const epics = (...ids: readonly (string | number)[]): readonly IssueId[] =>
  ids.map((id) => issueIdSchema.parse(String(id)));

const saying =
  (why: 'hidden' | 'gone'): Ask =>
  ({ epicIds }) =>
    Promise.resolve({ ok: true, value: { epics: epics(...epicIds).map((id) => ({ id, why })) } });

describe('PL-10: asking why Jira does not show mapped epics', () => {
  test('answers a word for each', async () => {
    const answer = await explainEpics(saying('hidden'), deliveryId, epics(1, 2));

    expect([...answer]).toStrictEqual([
      ['1', 'hidden'],
      ['2', 'hidden'],
    ]);
  });

  test('a hundred go into one question', async () => {
    const asked: number[] = [];
    const ask: Ask = (input) => {
      asked.push(input.epicIds.length);
      return saying('gone')(input);
    };

    const answer = await explainEpics(ask, deliveryId, epics(...Array(201).keys()));

    expect(asked).toStrictEqual([100, 100, 1]);
    expect(answer.size).toBe(201);
  });

  test.each<[string, Ask]>([
    [
      'is refused',
      () =>
        Promise.resolve({
          ok: false,
          error: { kind: 'unavailable', facts: { service: 'jira' }, message: 'Jira is away.' },
        }),
    ],
    ['gets no answer', () => Promise.reject(new Error('The bridge is gone.'))],
    ['is answered for other epics only', () => saying('gone')({ deliveryId, epicIds: ['9'] })],
  ])('when the question %s, the page does not know, and does not guess', async (_, ask) => {
    const answer = await explainEpics(ask, deliveryId, epics(1));

    expect(answer.get(epics(1)[0]!)).toBe('unknown');
  });

  test('one part that fails takes nothing from the others', async () => {
    const ask: Ask = (input) =>
      input.epicIds.length === 100 ? Promise.reject(new Error('late')) : saying('gone')(input);

    const answer = await explainEpics(ask, deliveryId, epics(...Array(101).keys()));

    expect([...answer.values()].filter((why) => why === 'unknown')).toHaveLength(100);
    expect(answer.get(epics(100)[0]!)).toBe('gone');
  });
});
