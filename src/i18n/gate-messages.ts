import type { ScheduleField } from '#domain/delivery/delivery-schedule';
import type { BlockedWords, GateName, MovedDate } from '#domain/gate/blocked-message';
import type { DeliveryStatus } from '#domain/gate/delivery-status';
import type { CalendarDate } from '#domain/shared/calendar-date';

import { englishDay, englishMoment } from './english-time';
import { scheduleFieldLabels } from './schedule-messages';

/** "Gate 2 “Delivery planning”". */
function named({ number, label }: GateName): string {
  return `gate ${number} “${label}”`;
}

function moved({ field, before, after }: MovedDate): string {
  return `${scheduleFieldLabels[field]} ${englishDay(before)} → ${englishDay(after)}`;
}

/** What Jira shows when a transition is held (GT-8). */
export const blockedWords: BlockedWords = {
  notPassed: (gate) => `Plumbline holds this transition: ${named(gate)} is not passed.`,
  earlierFirst: (gate) => `Gates pass in order, and ${named(gate)} comes first.`,
  acknowledgeAgain: ({ gate, roles }) =>
    `The dates moved after ${named(gate)} had passed, so it asks the ${roles} to acknowledge the delivery schedule again.`,
  missing: ({ type, label, roles }) =>
    type === 'acknowledgement'
      ? `Missing: the ${roles} acknowledges that ${label}.`
      : `Missing: ${label} (${roles}).`,
  missingChecks: ({ open, of, label, roles }) =>
    `Missing: ${open} of ${of} checks that ${label} (${roles}).`,
  claimed: ({ label, roles }) =>
    `Missing: evidence for what is recorded for the ${roles}, that ${label}.`,
  withdrawn: 'It was given and withdrawn.',
  notRecordable: 'This version of Plumbline cannot record that yet.',
  lapsed: ({ moves, by, timeZone }) =>
    `Lapsed by ${moves.map(moved).join(', ')}, changed ${
      by.who === undefined ? '' : `by ${by.who} `
    }on ${englishMoment(by.at, timeZone)}.`,
  lapsedBriefly: 'It was given for other dates.',
  more: (count) => `${count} more ${count === 1 ? 'thing is' : 'things are'} missing.`,
  whereToAct: 'Open Plumbline in the project of this delivery and go to Gates.',
  or: 'or the',
  and: 'and the',
  somebody: (roleLabel) => `the ${roleLabel}`,
};

/** What Jira shows when the check could not decide, or is set up in a way that this version does not know (GT-8). */
export const undecidedMessages = {
  undecided:
    'Plumbline holds this transition because it could not read the gate. Try again in a minute; if it stays, ask a Jira admin to look at the rule “Plumbline gate” of this workflow.',
  unknownConfiguration:
    'Plumbline holds this transition because the rule “Plumbline gate” is not set up in a way that this version knows. Ask a Jira admin to open the rule in the workflow editor and save it again.',
  outcomeCheckNotBuilt:
    'Plumbline holds this transition because the rule “Plumbline gate” asks for a check of the outcome, which this version of Plumbline does not have. Ask a Jira admin to choose a gate in the rule, or to remove it.',
} as const;

/** What people call the status of a delivery (DL-2). */
export const deliveryStatusLabels = {
  planning: 'Planning',
  'in-production': 'In Production',
  qa: 'QA',
  deployment: 'Deployment',
  handover: 'Handover',
  complete: 'Complete',
} as const satisfies Readonly<Record<DeliveryStatus | 'complete', string>>;

/** Hints at the delivery's work item (GT-9). */
export const statusHintMessages = {
  'can-move': (facts: { readonly gate: GateName; readonly key: string }) =>
    `Gate ${facts.gate.number} is passed; ${facts.key} can move.`,
  'beyond-open-gate': (facts: { readonly gate: GateName; readonly key: string }) =>
    `${facts.key} is beyond ${named(facts.gate)}, which is not passed.`,
} as const;

/** Why a gate did not accept something; the kinds of the gate contract. */
export const gateErrorMessages = {
  'dates-out-of-order': (facts: {
    readonly earlier: ScheduleField;
    readonly later: ScheduleField;
  }) =>
    `${scheduleFieldLabels[facts.later]} is before ${scheduleFieldLabels[facts.earlier]}. Change one of the two dates.`,
  'dates-missing': (facts: { readonly fields: readonly ScheduleField[] }) =>
    `Set all seven dates first. Missing: ${facts.fields.map((field) => scheduleFieldLabels[field]).join(', ')}.`,
  'gate-closed': () => 'This gate is closed and takes no more entries. Reload the page.',
  'not-given-by-you': () =>
    'Only the person who gave an acknowledgement can withdraw it. Ask that person.',
  'role-is-held': (facts: { readonly roleLabel: string }) =>
    `The role ${facts.roleLabel} is held by somebody with an account, who acknowledges in Plumbline. Ask that person.`,
  'day-in-future': (facts: { readonly today: CalendarDate }) =>
    `Nobody can have said it later than today, ${englishDay(facts.today)}. Choose an earlier day.`,
  'never-skipped': () => 'QA cannot be skipped. Only a certification that is PASS opens this gate.',
  'earlier-gate-open': () => 'Gates pass in order. Pass or skip the gate before this one first.',
} as const;

/** A request that a person copies and sends to the Jira admin, so that a transition is guarded (GT-9). */
export const adminRequest = {
  subject: (facts: { readonly projectName: string }) =>
    `Please guard a transition in the workflow of ${facts.projectName}`,
  body: (facts: { readonly projectName: string; readonly gate: GateName }) =>
    [
      `In the workflow of ${facts.projectName}, please add a rule to the transition that leaves the stage “${facts.gate.label}”:`,
      '',
      '1. Open the workflow in the workflow editor and select the transition.',
      '2. Add a rule, choose “Validate”, then “Plumbline gate”.',
      `3. Choose gate ${facts.gate.number} “${facts.gate.label}” and save the rule, then publish the workflow.`,
      '',
      'Work items that belong to no delivery are not held by this rule.',
    ].join('\n'),
} as const;
