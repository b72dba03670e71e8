import { proposeOutcomes } from '#domain/plan/propose-outcomes';
import { calendarDateSchema } from '#domain/shared/calendar-date';
import { anEpic, aTree, HOME_PROJECT } from '#test/builders/work-item-builder';

import {
  buildCandidates,
  type CandidateDecisions,
  NO_DECISIONS,
  toOutcome,
} from '../../../../../static/project-page/src/plan/first-open/candidates';

const proposals = proposeOutcomes(
  aTree([
    anEpic('100', { summary: 'Finance reports', assigneeId: 'account-ada', due: '2026-03-31' }),
    anEpic('101', { summary: 'Cash flow', assigneeId: 'account-dev', due: '2026-04-30' }),
    anEpic('102', { summary: 'Old reports', category: 'done' }),
    anEpic('103', { summary: 'Offer', hasSecurityLevel: true }),
  ]),
  { homeProjectId: HOME_PROJECT, settled: new Set() },
);

function candidates(decisions: Partial<CandidateDecisions> = {}) {
  const built = buildCandidates(proposals, { ...NO_DECISIONS, ...decisions });
  return Object.fromEntries(built.map((candidate) => [candidate.key, candidate]));
}

describe('DL-7: candidates at the first open', () => {
  test('open ones are chosen, done ones are left out unless the person wants them', () => {
    const chosen = (decisions: Partial<CandidateDecisions> = {}) =>
      Object.values(candidates(decisions)).flatMap(({ key, isIncluded }) =>
        isIncluded ? [key] : [],
      );

    expect(chosen()).toStrictEqual(['epic:100', 'epic:101', 'epic:103']);
    expect(chosen({ included: { 'epic:102': true, 'epic:100': false } })).toStrictEqual([
      'epic:101',
      'epic:103',
      'epic:102',
    ]);
  });

  test('each says what it lacks, until the person words it (PL-4)', () => {
    const edits = {
      'epic:100': { customerWording: 'Reports by March', evidence: 'The CFO saw it' },
    };

    expect(candidates()['epic:100']?.lacks).toStrictEqual(['evidence', 'customer-wording']);
    expect(candidates({ edits })['epic:100']?.lacks).toStrictEqual([]);
    expect(candidates()['epic:103']?.lacks).toContain('owner');
  });

  test('a target that the person emptied stays empty', () => {
    const edits = { 'epic:100': { target: null } };

    expect(candidates({ edits })['epic:100']).not.toHaveProperty('target');
  });

  test('merged ones are one outcome of both epics, with both owners and the later day (PL-1)', () => {
    const merged = candidates({ mergedInto: { 'epic:101': 'epic:100' } });

    expect(Object.keys(merged)).toStrictEqual(['epic:100', 'epic:103', 'epic:102']);
    expect(toOutcome(merged['epic:100']!)).toStrictEqual({
      statement: 'Finance reports',
      customerWording: '',
      evidence: '',
      target: '2026-04-30',
      owners: [
        { kind: 'account', accountId: 'account-ada' },
        { kind: 'account', accountId: 'account-dev' },
      ],
      epicIds: ['100', '101'],
    });
  });

  test('what is put outside is not accepted, whatever was chosen before (PL-3)', () => {
    const outside = candidates({
      outside: { 'epic:100': 'Operations own it' },
      included: { 'epic:100': true },
    });

    expect(outside['epic:100']).toMatchObject({
      isIncluded: false,
      outsideReason: 'Operations own it',
    });
  });

  test('what is sent is what the person typed, without the blanks around it', () => {
    const target = calendarDateSchema.parse('2026-05-29');
    const edits = { 'epic:100': { statement: '  Reports run ', target } };

    expect(toOutcome(candidates({ edits })['epic:100']!)).toMatchObject({
      statement: 'Reports run',
      target: '2026-05-29',
    });
  });

  test('an epic with a security level has no text until a person types one (EV-1)', () => {
    expect(candidates()['epic:103']).toMatchObject({ statement: '', epicIds: ['103'] });
  });
});
