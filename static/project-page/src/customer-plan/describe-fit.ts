import type { Fit, PlanLine } from '#domain/customer-plan/check-fit';
import type { CustomerPlan } from '#domain/customer-plan/customer-plan';
import { assertNever } from '#domain/shared/assert-never';
import { customerPlanMessages as words } from '#i18n/customer-plan-messages';

import { isolated } from './isolated';

/**
 * Says what is too much for one slide and one e-mail, one sentence each (CP-3).
 *
 * @param fit - Of the plan.
 * @param plan - For the text of its lines.
 */
export function describeTooMuch({ tooMuch }: Fit, plan: CustomerPlan): readonly string[] {
  return tooMuch.map((finding) =>
    finding.kind === 'line-too-long'
      ? words.fit[finding.kind](quoted(finding.line, plan), finding.actual, finding.maximum)
      : words.fit[finding.kind](finding.actual, finding.maximum),
  );
}

/**
 * Says which lines a customer may not understand, one sentence each (CP-3).
 *
 * @param fit - Of the plan.
 * @param plan - For the text of its lines.
 */
export function describeNotPlain({ notPlain }: Fit, plan: CustomerPlan): readonly string[] {
  return notPlain.map((finding) =>
    finding.kind === 'no-day'
      ? words.fit[finding.kind](quoted(finding.line, plan))
      : words.fit[finding.kind](quoted(finding.line, plan), isolated(finding.text)),
  );
}

function quoted(line: PlanLine, plan: CustomerPlan): string {
  return isolated(textOf(line, plan));
}

function textOf(line: PlanLine, { deliveryName, milestones, owed }: CustomerPlan): string {
  switch (line.on) {
    case 'title':
      return deliveryName;
    case 'milestone':
      return milestones.find(({ outcomeId }) => outcomeId === line.outcomeId)?.wording ?? '';
    case 'deliverable':
      return (
        owed.find(({ deliverableId }) => deliverableId === line.deliverableId)?.description ?? ''
      );
    default:
      return assertNever(line);
  }
}
