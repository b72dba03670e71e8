import type { OutcomePart } from '#domain/plan/missing-parts';

const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;
const workItems = (number: number): string => count(number, 'work item', 'work items');

/** Words of the first open: proposals and the pasted list (DL-7). */
export const proposalMessages = {
  heading: 'What will be true for the customer?',
  newHeading: 'New since you planned',
  intro:
    'These could be the outcomes of the delivery. Accept what fits; nothing is stored before. You can change everything later.',
  readOnly:
    'You can look at the proposal. People who may edit work items in this project can accept it.',
  nothing:
    'Jira shows you no epic, no release and no component with open work in this project. Paste a list, or create epics in Jira first.',
  nothingNew: 'Every epic serves an outcome or was put outside.',
  banner: (number: number) =>
    `${count(number, 'epic is', 'epics are')} new: ${number === 1 ? 'it serves' : 'they serve'} no outcome yet.`,
  look: 'Look at the proposals',
  backToPlan: 'Back to the plan',
  why: {
    epic: (key: string, open: number, total: number) =>
      total === 0
        ? `Epic ${key}, without work below it`
        : `Epic ${key}: ${open} of ${workItems(total)} open`,
    release: (name: string, total: number) => `Release ${name}: ${workItems(total)} open`,
    component: (name: string, total: number) => `Component ${name}: ${workItems(total)} open`,
  },
  withheld:
    'Not everybody may read this epic, so its text is not copied. Word the outcome yourself.',
  lacks: 'Lacks:',
  parts: {
    owner: 'owner',
    evidence: 'evidence',
    target: 'day',
    'customer-wording': 'customer wording',
  } satisfies Record<OutcomePart, string>,
  doneOnes: (number: number) => `Done already (${number})`,
  include: (statement: string) => `Accept “${statement}”`,
  includeUnnamed: (why: string) => `Accept ${why}`,
  edit: 'Edit',
  stopEditing: 'Done',
  statement: 'Outcome: what will be true for the customer',
  customerWording: 'How the customer reads it',
  evidence: 'What shows that it is true',
  day: 'Target',
  owner: (name: string) => `Owner: ${name}`,
  target: (day: string) => `Target: ${day}`,
  markOutside: 'Not part of this delivery…',
  outsideReason: (reason: string) => `Outside this delivery: ${reason}`,
  takeBack: 'Take back',
  selectAll: 'Select all',
  selectNone: 'Select none',
  mergeInto: 'Merge into another one (both epics, one outcome)',
  outsideTitle: 'Not part of this delivery',
  outsideWhy: 'Why it does not belong to this delivery',
  outsideSubmit: 'Put outside',
  split: 'Split again',
  accept: (number: number) =>
    number === 0 ? 'Accept' : `Accept ${count(number, 'outcome', 'outcomes')}`,
  accepted: (number: number) => `${count(number, 'outcome is', 'outcomes are')} in the plan.`,
  needsStatement: 'Word the outcome before you accept it.',
  outsideNotMarked:
    'The outcomes are in the plan, but the work was not put outside. Do it below the table.',
  paste: 'Paste a list',
  pasteTitle: 'Outcomes from a list',
  pasteIntro:
    'Copy rows from a sheet: outcome, day, owner, what the customer provides. Separated by tab, comma or semicolon.',
  pasteLabel: 'Rows',
  pastePreview: 'Preview',
  pasteEmpty: 'Paste rows to see a preview.',
  pasteColumns: ['Row', 'Outcome', 'Day', 'Owner', 'The customer provides', 'Problem'],
  pasteColumnNames: {
    outcome: 'outcome',
    day: 'day',
    owner: 'name of the owner',
    provides: 'part that the customer provides',
  },
  back: 'Back',
  pasteErrors: {
    'no-outcome': 'No outcome in the first column.',
    'too-long': (column: string, maximum: number) =>
      `The ${column} is longer than ${maximum} characters.`,
    'no-day': (text: string) => `“${text}” is no day. Write it as 2026-03-31.`,
    'two-days': (text: string) => `“${text}” can be read as two days. Write it as 2026-03-31.`,
    'too-many-columns': (columns: number) => `${columns} columns, at most 4 are read.`,
    'unknown-owner': (name: string) =>
      `Nobody called “${name}” was found. The outcome is accepted without an owner.`,
  },
  pasteRowsLeftOut: (number: number) =>
    `${count(number, 'row has', 'rows have')} a problem and ${number === 1 ? 'is' : 'are'} left out.`,
  pasteTooMany: (maximum: number) => `At most ${maximum} rows at once. Paste the rest afterwards.`,
  deliverablesNotAdded:
    'The outcomes are in the plan, but not everything that the customer provides was noted. Add it on the customer plan page.',
} as const;
