import type { OutcomePart } from '#domain/plan/missing-parts';

const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;
const workItems = (number: number): string => count(number, 'work item', 'work items');

const FIELDS = {
  statement: 'outcome',
  evidence: 'evidence',
  customerWording: 'customer wording',
} as const;
type OutcomeField = keyof typeof FIELDS;

/** Words of the first open: what Jira proposes (DL-7). */
export const proposalMessages = {
  heading: 'What will be true for the customer?',
  newHeading: 'New since you planned',
  intro:
    'These could be the outcomes of the delivery. Accept what fits; nothing is stored before. You can change everything later.',
  readOnly:
    'You can look at the proposal. People who may edit work items in this project can accept it.',
  nothing:
    'Jira shows you no epic, no release and no component with open work in this project. Paste a list, start from an example, or create epics in Jira first.',
  nothingReadOnly:
    'Jira shows you no epic, no release and no component with open work in this project. People who may edit work items in it can start the plan.',
  tooLarge: (items: number, maximum: number) =>
    `This project has ${items} work items. Plumbline reads at most ${maximum} at once, so it proposes no epics here. Paste a list, and map epics to its outcomes in the plan.`,
  jiraNotRead:
    'No outcome can be proposed from Jira before it was read. You can paste a list or start from an example meanwhile.',
  paste: 'Paste a list',
  example: 'Start from an example',
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
  putOutside: (number: number) => `Put ${number} outside`,
  acceptAndPutOutside: (number: number, outside: number) =>
    `Accept ${count(number, 'outcome', 'outcomes')}, put ${outside} outside`,
  acceptOneFirst: 'Accept at least one outcome: the first one starts the delivery.',
  putOutsideDone: (number: number) =>
    `${count(number, 'proposal was', 'proposals were')} put outside.`,
  accepted: (number: number) => `${count(number, 'outcome is', 'outcomes are')} in the plan.`,
  acceptedInPart: (number: number, failure: string) =>
    `${count(number, 'outcome is', 'outcomes are')} in the plan already, the rest is not. ${failure}`,
  acceptedMeanwhile:
    'Somebody accepted some of these epics meanwhile, so nothing was stored. You see what is left now: look, and accept again.',
  takenElsewhere: (key: string) =>
    `Epic ${key} serves an outcome of another delivery already, so nothing was stored. Leave it out and accept again.`,
  refused: (name: string, problem: string) => `“${name}”: ${problem}`,
  problems: {
    'no-outcome': 'Word the outcome before you accept it.',
    'too-long': (field: OutcomeField, maximum: number, actual: number) =>
      `The ${FIELDS[field]} has ${actual} characters, at most ${maximum} fit. Shorten it.`,
    'too-many-epics': (maximum: number, actual: number) =>
      `It would serve ${actual} epics, at most ${maximum} fit one outcome. Make a second outcome for the others.`,
  },
  outsideNotMarked:
    'The outcomes are in the plan, but the work was not put outside. Do it below the table.',
} as const;
