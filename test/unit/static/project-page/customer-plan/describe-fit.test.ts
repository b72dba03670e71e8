import { checkFit } from '#domain/customer-plan/check-fit';
import type { CustomerPlan } from '#domain/customer-plan/customer-plan';
import { customerPlan, milestoneLine, owedLine } from '#test/builders/customer-plan-rows';

import {
  describeNotPlain,
  describeTooMuch,
} from '../../../../../static/project-page/src/customer-plan/describe-fit';

function plain(sentences: readonly string[]): readonly string[] {
  return sentences.map((sentence) => sentence.replaceAll(/[\u2068\u2069]/gu, ''));
}

const tooMuch = (plan: CustomerPlan): readonly string[] =>
  plain(describeTooMuch(checkFit(plan), plan));
const notPlain = (plan: CustomerPlan): readonly string[] =>
  plain(describeNotPlain(checkFit(plan), plan));

describe('what the fit panel says', () => {
  test('CP-3: says what is too much and what to do about it', () => {
    const milestones = Array.from({ length: 9 }, (_, index) =>
      milestoneLine({
        outcomeId: `outcome-${index}`,
        wording: index === 0 ? 'a'.repeat(91) : 'Done',
      }),
    );

    expect(tooMuch(customerPlan({ milestones }))).toStrictEqual([
      '9 milestones; a customer takes in 8. Leave the wording of the smaller ones empty.',
      `“${'a'.repeat(91)}” has 91 characters; 90 fit a line.`,
    ]);
  });

  test('CP-3: says which line is not plain and why', () => {
    const plan = customerPlan({
      milestones: [milestoneLine({ wording: 'UAT of FIN-12 in this sprint', day: undefined })],
      owed: [owedLine({ description: 'Answer the ticket' })],
    });

    expect(notPlain(plan)).toStrictEqual([
      '“UAT of FIN-12 in this sprint” names the work item FIN-12, which means nothing to a customer.',
      '“UAT of FIN-12 in this sprint” says UAT. Spell it out, unless the customer uses it.',
      '“UAT of FIN-12 in this sprint” says “sprint”, a word of the team. Say what the customer notices.',
      '“UAT of FIN-12 in this sprint” has no day.',
      '“Answer the ticket” says “ticket”, a word of the team. Say what the customer notices.',
    ]);
  });
});
