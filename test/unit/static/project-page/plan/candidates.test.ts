import { proposeOutcomes } from '#domain/plan/propose-outcomes';
import { anEpic, aTree, aWorkItem, HOME_PROJECT, issueIds } from '#test/builders/work-item-builder';

import {
  buildCandidates,
  NO_DECISIONS,
  toOutcome,
} from '../../../../../static/project-page/src/plan/first-open/candidates';

const proposals = proposeOutcomes(
  aTree([
    anEpic('1', { summary: 'Reports', assigneeId: 'ada', due: '2026-03-31' }),
    anEpic('2', { summary: 'Ledger', assigneeId: 'ada', due: '2026-04-30' }),
    anEpic('3', { summary: 'Sign-in', category: 'done' }),
    anEpic('4', { summary: 'Salaries', hasSecurityLevel: true }),
    aWorkItem('5', { parentId: '1' }),
  ]),
  { homeProjectId: HOME_PROJECT, settled: issueIds() },
);

describe('buildCandidates', () => {
  test('DL-7: open epics are included, done ones only when the person wants them', () => {
    const before = buildCandidates(proposals, NO_DECISIONS);
    const after = buildCandidates(proposals, { ...NO_DECISIONS, included: { 'epic:3': true } });

    expect(before.map(({ key, isIncluded }) => [key, isIncluded])).toStrictEqual([
      ['epic:1', true],
      ['epic:2', true],
      ['epic:4', true],
      ['epic:3', false],
    ]);
    expect(after.every(({ isIncluded }) => isIncluded)).toBe(true);
  });

  test('DL-7: each says what it lacks, and wording it takes that away', () => {
    const edits = { 'epic:1': { evidence: 'CFO compares', customerWording: 'Reports available' } };

    expect(buildCandidates(proposals, NO_DECISIONS)[0]?.lacks).toStrictEqual([
      'evidence',
      'customer-wording',
    ]);
    expect(buildCandidates(proposals, { ...NO_DECISIONS, edits })[0]?.lacks).toStrictEqual([]);
  });

  test('PL-1: the name of an epic never becomes the customer wording', () => {
    for (const candidate of buildCandidates(proposals, NO_DECISIONS)) {
      expect(candidate.customerWording).toBe('');
    }
  });

  test('EV-1: an epic with a security level lends no text', () => {
    const candidate = buildCandidates(proposals, NO_DECISIONS).find(({ key }) => key === 'epic:4');

    expect(candidate?.statement).toBe('');
  });

  test('merging makes one outcome of both epics, with the later day and each owner once', () => {
    const mergedInto = { 'epic:2': 'epic:1' };
    const candidates = buildCandidates(proposals, { ...NO_DECISIONS, mergedInto });

    expect(candidates.map(({ key }) => key)).toStrictEqual(['epic:1', 'epic:4', 'epic:3']);
    expect(candidates[0]).toMatchObject({
      statement: 'Reports',
      epicIds: ['1', '2'],
      target: '2026-04-30',
      owners: [{ kind: 'account', accountId: 'ada' }],
    });
  });

  test('PL-3: what the person puts outside is not accepted', () => {
    const outside = { 'epic:1': 'Belongs to sales' };
    const [candidate] = buildCandidates(proposals, { ...NO_DECISIONS, outside });

    expect(candidate).toMatchObject({ isIncluded: false, outsideReason: 'Belongs to sales' });
  });

  test('a day that the person emptied is not sent, and texts are trimmed', () => {
    const edits = { 'epic:1': { target: null, statement: '  Reports run ' } };
    const [candidate] = buildCandidates(proposals, { ...NO_DECISIONS, edits });

    expect(toOutcome(candidate!)).toStrictEqual({
      statement: 'Reports run',
      customerWording: '',
      evidence: '',
      owners: [{ kind: 'account', accountId: 'ada' }],
      epicIds: ['1'],
    });
  });
});
