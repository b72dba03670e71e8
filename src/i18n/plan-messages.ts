import type { OutcomePart } from '#domain/plan/missing-parts';
import type { OutcomeState } from '#domain/plan/progress';

const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;
const workItems = (number: number): string => count(number, 'work item', 'work items');

/** Words of the plan page. */
export const planMessages = {
  outcomes: 'Outcomes',
  outcomesTable: 'Outcomes of the delivery, in their order',
  columns: {
    order: 'Order and actions',
    outcome: 'Outcome',
    owners: 'Owners',
    target: 'Target',
    promised: 'Promised',
    progress: 'Progress',
    evidence: 'Evidence',
    customerWording: 'Customer wording',
    missing: 'What is missing',
  },
  cellOf: (column: string, statement: string) => `${column} of “${statement}”`,
  addEvidence: 'Add evidence',
  addWording: 'Add customer wording',
  addOwner: 'Add an owner',
  addTarget: 'Set a target',
  ownerGroups: { people: 'People', roles: 'Roles', contacts: 'Contacts' },
  notEdited: 'None',
  nothingMissing: 'Nothing',
  parts: {
    owner: 'Owner',
    evidence: 'Evidence',
    target: 'Target',
    'customer-wording': 'Customer wording',
  } satisfies Record<OutcomePart, string>,
  states: {
    'not-started': 'Not started',
    'in-progress': 'In progress',
    achieved: 'Achieved',
    dropped: 'Dropped',
  } satisfies Record<OutcomeState, string>,
  evidenceNotConfirmed: 'All work is done: the evidence is not confirmed yet',
  evidenceNotWritten: 'All work is done: write the evidence, then confirm it',
  confirmedBy: (name: string) => `Confirmed by ${name}`,
  confirmedNothing: (name: string) =>
    `${name} confirmed it while no evidence was written. That does not count: write it, then confirm it again.`,
  evidenceNeededFirst:
    'You can confirm it once it is written. Ask somebody who may edit work items in this project.',
  rePromised: (first: string, last: string) => `First promised for ${first}, now for ${last}`,
  signOffBy: (label: string) => `Sign-off: ${label}`,

  progress: (done: number, total: number) => `${done} of ${total}`,
  progressTitle: (statement: string, done: number, total: number) =>
    `Progress of “${statement}”: ${done} of ${workItems(total)} done. Show the work.`,
  basedOn: (total: number) => `Based on ${workItems(total)} that you may see`,
  rejected: (number: number) => `${number} rejected, not counted`,
  epicsReadable: (readable: number, total: number) => `${readable} of ${total} epics readable`,
  noWork: 'No epic mapped',
  workNotRead: 'Not read',

  hints: {
    'worded-as-work': (verb: string) =>
      `This begins with “${verb}”. What will be true for the customer?`,
    'no-tasks': 'No task below its epics: is it planned yet?',
    'many-tasks': (tasks: number) => `${tasks} tasks: is this one outcome, or several?`,
  },

  actionsOf: (statement: string) => `Actions for “${statement}”`,
  moveUp: 'Move up (Alt+↑)',
  moveDown: 'Move down (Alt+↓)',
  moveFirst: 'Move to the top',
  moveLast: 'Move to the bottom',
  movedTo: (statement: string, position: number, total: number) =>
    `“${statement}” is now ${position} of ${total}.`,
  showWork: 'Show and map work…',
  confirmEvidence: 'Confirm the evidence…',
  writeEvidence: 'Write the evidence and confirm it…',
  withdrawConfirmation: 'Take the confirmation back',
  signOffRole: 'Choose who signs off…',
  merge: 'Merge into another outcome…',
  drop: 'Drop…',
  delete: 'Delete',
  restore: 'Restore',
  undo: 'Undo',
  deleted: (statement: string) => `“${statement}” was deleted. Its epics are free.`,
  dropped: (statement: string) => `“${statement}” was dropped.`,
  merged: (statement: string) => `“${statement}” was merged.`,
  restored: (statement: string) => `“${statement}” is back.`,
  restoredWithout: (epics: number) =>
    `${count(epics, 'epic serves', 'epics serve')} another outcome now and stayed there.`,
  confirmed: (statement: string) => `The evidence of “${statement}” is confirmed.`,

  dropTitle: 'Drop this outcome',
  dropIntro:
    'The customer has read of it, so it stays in the plan as dropped, with the reason. The next customer plan tells it.',
  dropSubmit: 'Drop',
  reason: 'Reason',
  confirmTitle: 'Confirm the evidence',
  confirmIntro: (evidence: string) => `You confirm that this shows the outcome: ${evidence}`,
  writeEvidenceTitle: 'Write the evidence first',
  writeEvidenceIntro: (statement: string) =>
    `No evidence is written down for “${statement}”, so there is nothing to confirm. Write what shows that it is true; you confirm it in the next step.`,
  writeEvidenceLabel: 'What shows that it is true',
  writeEvidenceSubmit: 'Save the evidence',
  confirmNote: 'What you saw (optional)',
  confirm: 'Confirm',
  mergeTitle: 'Merge into another outcome',
  mergeIntro: 'Its epics go to the outcome that you choose. You can restore it, without the epics.',
  mergeInto: 'Outcome that stays',
  mergeSubmit: 'Merge',
  signOffTitle: 'Who signs off',
  signOffLabel: 'Role that confirms this outcome for the customer',
  nobodySignsOff: 'Nobody',

  removedOutcomes: (number: number) => `Deleted and dropped (${number})`,
  removedTitle: 'Deleted, merged and dropped outcomes',
  removedEmpty: 'Nothing was deleted, merged or dropped.',
  removedStates: { deleted: 'Deleted', merged: 'Merged', dropped: 'Dropped' },
  close: 'Close',

  emptyTable: 'No outcome yet. An outcome says what will be true for the customer.',
  addOne: 'Add an outcome',
  addOutcomes: 'Paste a list',

  failed: {
    platform: 'No answer came. Nothing is lost; try again.',
    epicTaken: (facts: { readonly sameDelivery: boolean }) =>
      facts.sameDelivery
        ? 'This epic serves another outcome of this delivery already. Take it off there first.'
        : 'This epic serves an outcome of another delivery already. An epic serves one outcome only.',
    published: (facts: { readonly planNumber: number }) =>
      `It was first published in customer plan ${facts.planNumber}. Drop it with a reason instead.`,
    evidenceMissing: () =>
      'No evidence is written down, so there is nothing to confirm. Write what shows the outcome, then confirm it.',
    changedMeanwhile:
      'Somebody changed it after you opened it. You see the new version now: look, and do it again.',
  },
  saving: 'Saving…',
  needsText: 'Type a text, or press Escape to keep the old one.',

  conflictTitle: 'Somebody changed the same field',
  conflictIntro: (name: string) =>
    `While you edited “${name}”, somebody saved another value. Pick which one stays.`,
  conflictFields: {
    statement: 'Outcome',
    evidence: 'Evidence',
    owners: 'Owners',
    target: 'Target',
    customerWording: 'Customer wording',
    signOffRole: 'Sign-off role',
  },
  yours: 'Yours',
  theirs: 'Theirs',
  conflictSave: 'Save my choice',
  emptyValue: '(empty)',
} as const;
