import { proposeOutcomes } from '#domain/plan/propose-outcomes';
import { anEpic, aTree, aWorkItem, HOME_PROJECT, issueIds } from '#test/builders/work-item-builder';

import {
  buildCandidates,
  candidateProblems,
  epicsTogether,
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

  test('merging loses no epic, however many there are, and says how many they would be', () => {
    const many = proposeOutcomes(
      aTree(Array.from({ length: 25 }, (_, index) => anEpic(String(index + 1)))),
      { homeProjectId: HOME_PROJECT, settled: issueIds() },
    );
    const into = (keys: readonly string[]): Record<string, string> =>
      Object.fromEntries(keys.map((key) => [key, 'epic:1']));
    const keys = many.map(({ key }) => key);
    const twenty = buildCandidates(many, {
      ...NO_DECISIONS,
      mergedInto: into(keys.slice(1, 20)),
    });
    const all = buildCandidates(many, { ...NO_DECISIONS, mergedInto: into(keys.slice(1)) });

    expect(twenty[0]?.epicIds).toHaveLength(20);
    expect(epicsTogether(twenty, 'epic:21', 'epic:1')).toBe(21);
    expect(epicsTogether(twenty, 'epic:21', 'epic:22')).toBe(2);
    expect(all[0]?.epicIds).toHaveLength(25);
    expect(candidateProblems(twenty[0]!)).toStrictEqual([]);
    expect(candidateProblems(all[0]!)).toStrictEqual([
      { kind: 'too-many-epics', maximum: 20, actual: 25 },
    ]);
  });

  test('a text that cannot be stored is refused, never cut', () => {
    const edits = { 'epic:1': { statement: ' ', evidence: 'x'.repeat(1001) } };
    const [candidate] = buildCandidates(proposals, { ...NO_DECISIONS, edits });

    expect(candidateProblems(candidate!)).toStrictEqual([
      { kind: 'no-outcome' },
      { kind: 'too-long', field: 'evidence', maximum: 1000, actual: 1001 },
    ]);
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
