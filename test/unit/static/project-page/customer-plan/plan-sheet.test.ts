import { customerPlan, milestoneLine, owedLine } from '#test/builders/customer-plan-rows';

import { planSheet } from '../../../../../static/project-page/src/customer-plan/export/plan-sheet';

const moved = { kind: 'moved', from: '2026-03-31', to: '2026-04-14' };

describe('planSheet', () => {
  test.each([
    ['en-GB', '14 April 2026', 'Moved from 31 March 2026 to 14 April 2026'],
    ['en-US', 'April 14, 2026', 'Moved from March 31, 2026 to April 14, 2026'],
    ['de-DE', '14. April 2026', 'Verschoben vom 31. März 2026 auf den 14. April 2026'],
    ['fr-FR', '14 avril 2026', 'Déplacé du 31 mars 2026 au 14 avril 2026'],
  ])('CP-5: words and days are in the delivery’s language (%s)', (language, day, status) => {
    const plan = customerPlan({
      language,
      milestones: [milestoneLine({ day: '2026-04-14', status: moved })],
    });

    expect(planSheet(plan, 2).coming.rows[0]).toStrictEqual([
      'Finance reports available in new system',
      day,
      status,
    ]);
  });

  test('CP-1: the sign-off column is there when a milestone has one', () => {
    const signedOff = milestoneLine({ outcomeId: 'outcome-2', signOff: 'CFO' });

    expect(planSheet(customerPlan()).coming.columns).not.toContain('Sign-off');
    expect(
      planSheet(customerPlan({ milestones: [milestoneLine(), signedOff] })).coming.rows.map(
        (cells) => cells.at(-1),
      ),
    ).toStrictEqual(['', 'CFO']);
  });

  test('CP-2: what was received says when, and a customer without a name is "you"', () => {
    const plan = customerPlan({ owed: [owedLine({ party: '', received: '2026-02-14' })] });

    expect(planSheet(plan).owed.rows[0]?.slice(2)).toStrictEqual([
      'You',
      'Received on 14 February 2026',
    ]);
  });

  test('CP-3: a missing day is said, not left empty', () => {
    const plan = customerPlan({
      milestones: [milestoneLine({ day: undefined })],
      owed: [owedLine({ due: undefined })],
    });

    expect(planSheet(plan).coming.rows[0]?.[1]).toBe('Day not set yet');
    expect(planSheet(plan).owed.rows[0]?.[1]).toBe('Day not set yet');
  });
});
