import { overdueDeliverables } from '#domain/customer-plan/overdue-deliverables';
import { day, deliverableRow } from '#test/builders/customer-plan-rows';

import { chaserText } from '../../../../../static/project-page/src/customer-plan/export/chaser-text';

const [deliverable] = overdueDeliverables(
  [deliverableRow({ askedOn: '2026-02-01' })],
  day('2026-02-18'),
);

describe('chaserText', () => {
  test('CP-2: says what, since when, of which plan, and what the delay does', () => {
    const effect = {
      wording: 'Finance reports available in new system',
      target: day('2026-03-31'),
      workingDays: 3,
    };

    expect(
      chaserText({ deliverable: deliverable!, language: 'en-GB', planNumber: 2, effect }),
    ).toBe(
      [
        'Reminder: Provide dataset',
        'Hello,',
        'we are still waiting for “Provide dataset”, which was due on 15 February 2026. We asked for it on 1 February 2026. It is part of our plan number 2. If it arrives today, “Finance reports available in new system”, planned for 31 March 2026, may move by 3 working days.',
        'Please send it, or tell us on which day we can expect it.',
      ].join('\n\n'),
    );
  });

  test('CP-2: leaves out what is not known', () => {
    const text = chaserText({
      deliverable: { ...deliverable!, askedOn: undefined },
      language: 'de-DE',
      planNumber: 0,
    });

    expect(text).toContain('uns fehlt noch „Provide dataset“, fällig am 15. Februar 2026.');
    expect(text).not.toMatch(/Plan Nummer|Arbeitstag|gebeten\./u);
  });
});
