/** What the team reads on the customer plan page; what the customer reads is in `customer-plan-words.ts`. */
export const customerPlanMessages = {
  heading: 'Customer plan',
  loading: 'Opening the customer plan',
  failedHeading: 'The customer plan could not be read',
  notDone: 'That was not done',
  notPublished: 'Nothing is published yet. The customer knows no day.',
  lastPublished: (number: number, moment: string, name: string) =>
    `Number ${number} was published on ${moment} by ${name}.`,
  nothing:
    'The customer plan is made from the outcomes of the delivery plan. Accept the first outcome on the plan.',
  readOnly: 'You may see this plan. To change it you need permission to edit work items.',

  comingHeading: 'What is coming',
  noOutcomes: 'There are no outcomes. Accept or paste the first one on the plan.',
  noWording:
    'No outcome is in the customer plan yet. An outcome enters it once you say, in the customer’s words, what they get.',
  addFirstWording: 'Add the first wording',
  addWording: 'Add wording',
  addWordingOf: (statement: string) => `Add wording of ${statement}`,
  outcome: (statement: string) => `Outcome: ${statement}`,
  wording: 'Customer wording',
  wordingHelp: (characters: number, maximum: number) =>
    `What the customer gets, in their words. Empty: it is not in the customer plan. ${characters} of ${maximum} characters.`,
  day: 'Day',
  notInPlan: 'Not in the customer plan: it has no customer wording.',
  noDay: 'No day',
  signOff: 'Sign-off',
  nobodySignsOff: 'Nobody signs off',
  promised: (day: string, number: number) => `Promised ${day} in number ${number}`,
  edit: 'Edit',
  editOf: (line: string) => `Edit ${line}`,
  save: 'Save',
  cancel: 'Cancel',

  status: {
    planned: 'Planned',
    'in-progress': 'In progress',
    done: 'Done',
    moved: (from: string) => `Moved from ${from}`,
  },

  owedHeading: 'What the customer owes',
  nothingOwed: 'Nobody owes anything. Add what you need from the customer, with the day it is due.',
  addDeliverable: 'Add deliverable',
  description: 'What is needed',
  descriptionMissing: 'Say what is needed.',
  party: 'From',
  partyCustomer: 'The customer',
  partyThird: 'A third party',
  partyName: 'Name',
  partyNameHelp: (client: string) =>
    client === '' ? 'Empty: the customer is addressed as “you”.' : `Empty: ${client}.`,
  partyNameMissing: 'Name the third party.',
  due: 'Due',
  askedOn: 'Asked on',
  receivedOn: 'Received on',
  feeds: 'Outcome it is needed for',
  feedsNothing: 'None',
  feedsOutcome: (line: string) => `Needed for: ${line}`,
  dueOn: (day: string) => `Due ${day}`,
  noDue: 'No due day',
  askedOnDay: (day: string) => `Asked on ${day}`,
  receivedOnDay: (day: string) => `Received ${day}`,
  overdue: (workingDays: number) =>
    workingDays === 1 ? 'Overdue by 1 working day' : `Overdue by ${workingDays} working days`,
  overdueNow: 'Overdue',
  received: 'Received',
  receivedOf: (what: string) => `Received: ${what}`,
  copyReminder: 'Copy reminder',
  copyReminderOf: (what: string) => `Copy reminder for ${what}`,
  reminderCopied: 'The reminder is on the clipboard.',
  delete: 'Delete',
  deleteOf: (what: string) => `Delete ${what}`,
  deleted: 'The deliverable was deleted.',
  undo: 'Undo',
  undone: 'The deliverable is back.',

  conflictTitle: 'Somebody changed this after you opened it',
  conflictTheirs: 'There now',
  conflictMine: 'Yours',
  keepMine: 'Save mine',
  takeTheirs: 'Take what is there now',
  empty: '(empty)',

  fitHeading: 'Fit for one slide and one e-mail',
  fits: 'It fits, and every line is plain.',
  fitCounts: (milestones: number, deliverables: number, words: number) =>
    `${milestones} ${milestones === 1 ? 'milestone' : 'milestones'}, ${deliverables} ${deliverables === 1 ? 'deliverable' : 'deliverables'}, ${words} ${words === 1 ? 'word' : 'words'}`,
  tooMuch: 'Too much',
  notPlain: 'Not plain',
  fit: {
    'too-many-milestones': (actual: number, maximum: number) =>
      `${actual} milestones; a customer takes in ${maximum}. Leave the wording of the smaller ones empty.`,
    'too-many-deliverables': (actual: number, maximum: number) =>
      `${actual} deliverables; a customer takes in ${maximum}. Delete the ones that were received.`,
    'too-many-words': (actual: number, maximum: number) =>
      `${actual} words; a slide holds ${maximum}. Shorten the longest lines.`,
    'line-too-long': (line: string, actual: number, maximum: number) =>
      `“${line}” has ${actual} characters; ${maximum} fit a line.`,
    'work-item-key': (line: string, text: string) =>
      `“${line}” names the work item ${text}, which means nothing to a customer.`,
    abbreviation: (line: string, text: string) =>
      `“${line}” says ${text}. Spell it out, unless the customer uses it.`,
    'internal-word': (line: string, text: string) =>
      `“${line}” says “${text}”, a word of the team. Say what the customer notices.`,
    'no-day': (line: string) => `“${line}” has no day.`,
  },

  changesHeading: (number: number) => `What changed since number ${number}`,
  changesFirst: 'This will be the first number: every line is new to the customer.',
  noChanges: (number: number) => `Nothing. The customer knows all of this from number ${number}.`,
  difference: {
    'delivery-renamed': (from: string, to: string) =>
      `The delivery is now called “${to}”, before “${from}”.`,
    'client-renamed': (from: string, to: string) => `The client is now “${to}”, before “${from}”.`,
    'language-changed': (from: string, to: string) =>
      `The plan is now in ${to}, before in ${from}.`,
    'milestone-added': (line: string, day: string) => `New: “${line}”, ${day}.`,
    'milestone-dropped': (line: string, day: string) => `No longer there: “${line}”, ${day}.`,
    'milestone-reworded': (line: string, from: string) => `Reworded: “${line}”, before “${from}”.`,
    'milestone-moved': (line: string, from: string, to: string) =>
      `“${line}” moved from ${from} to ${to}.`,
    'status-changed': (line: string, from: string, to: string) =>
      `“${line}” is now ${to}, before ${from}.`,
    'sign-off-changed': (line: string, from: string, to: string) =>
      `“${line}” is now signed off by ${to}, before by ${from}.`,
    'deliverable-added': (line: string, day: string) => `New deliverable: “${line}”, ${day}.`,
    'deliverable-removed': (line: string, day: string) => `No longer owed: “${line}”, ${day}.`,
    'deliverable-reworded': (line: string, from: string) =>
      `Deliverable reworded: “${line}”, before “${from}”.`,
    'deliverable-moved': (line: string, from: string, to: string) =>
      `Deliverable “${line}” moved from ${from} to ${to}.`,
    'party-changed': (line: string, from: string, to: string) =>
      `Deliverable “${line}” is now owed by ${to}, before by ${from}.`,
    'deliverable-received': (line: string, on: string) =>
      `Deliverable “${line}” was received on ${on}.`,
    'receipt-withdrawn': (line: string) =>
      `Deliverable “${line}” is open again; before it counted as received.`,
  },
  noDayInDifference: 'no day',
  nobody: 'nobody',
  theCustomer: 'the customer',
  noName: 'no name',
  statusInDifference: {
    planned: 'planned',
    'in-progress': 'in progress',
    done: 'done',
    moved: (from: string, to: string) => `moved from ${from} to ${to}`,
  },
  language: {
    'en-GB': 'English (United Kingdom)',
    'en-US': 'English (United States)',
    'de-DE': 'German',
    'fr-FR': 'French',
  },

  previewHeading: 'What the customer reads',
  copyAs: 'Copy as',
  copyDraftWarning: 'A draft promises nothing in Plumbline. Publish first if you send it.',
  copyEmail: 'E-mail',
  copyText: 'Text',
  copyMarkdown: 'Markdown',
  copied: {
    email: 'The e-mail is on the clipboard. Paste it into your mail program.',
    text: 'The text is on the clipboard.',
    markdown: 'The Markdown is on the clipboard.',
  },

  publish: 'Publish…',
  publishTitle: (number: number) => `Publish number ${number}`,
  publishNow: (number: number) => `Publish number ${number}`,
  publishWhat:
    'Publishing keeps this plan for ever and makes its days promises. It sends nothing: copy the e-mail afterwards.',
  publishReadingJira: 'Plumbline is still reading Jira, which tells how far the work is.',
  publishJiraFailed:
    'Jira could not be read, so nobody can say how far the work is. Refresh, then publish.',
  publishNothing: 'Add the customer wording of at least one outcome first.',
  publishTooMany: (maximum: number) => `At most ${maximum} milestones can be published at once.`,
  toldWhom: 'Told to whom',
  toldWhomHelp: 'Names or roles, such as “M. Roth (CFO)”. Do not type e-mail addresses.',
  toldWhomMissing: 'Say who is told.',
  toldOn: 'Told on',
  toldOnMissing: 'Say on which day they are told.',
  why: 'Why',
  whyMoved: 'What they are told about the days that moved',
  whyMissing: 'A day that was promised moves. Say why.',
  movesHeading: 'Promised days that move',
  move: (line: string, from: string, to: string) => `“${line}” moves from ${from} to ${to}.`,
  published: (number: number) => `Number ${number} is published.`,
  publishedNext: 'Copy it as an e-mail from the list of published numbers.',
  publishConflict:
    'The plan changed while you looked at it. The dialog now shows what is there; look at it again, then publish.',

  numbersHeading: 'Published numbers',
  noNumbers: 'Nothing is published yet. Publish number 1 when the customer should know the days.',
  number: (number: number) => `Number ${number}`,
  numberFacts: (moment: string, name: string) => `Published on ${moment} by ${name}`,
  numberTold: (whom: string, day: string) => `Told to ${whom} on ${day}`,
  numberWhy: (why: string) => `Why: ${why}`,
  show: 'Show',
  showOf: (number: number) => `Show number ${number}`,
  hide: 'Hide',
  hideOf: (number: number) => `Hide number ${number}`,
  firstNumber: 'The first number.',
  publisherFigures: (name: string) =>
    `How far the work was is what ${name} could see in Jira at that moment.`,
} as const;

/** Sentences for the ways in which only publishing can fail. */
export const publishErrorMessages = {
  'nothing-to-publish': () => customerPlanMessages.publishNothing,
  'reason-needed': () => customerPlanMessages.whyMissing,
} as const;
