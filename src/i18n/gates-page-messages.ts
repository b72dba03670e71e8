/** The gates page: may we go on, and who is missing. */
export const gatesPageMessages = {
  heading: 'Gates',
  loading: 'Opening the gates',
  failedHeading: 'The gates could not be read',
  nothing:
    'Gates belong to a delivery. Accept the first outcome on the plan; it creates the delivery and its seven gates.',

  waitingHeading: 'Waiting for you',
  waitingNothing: 'Nothing waits for you here.',
  waitingLine: {
    acknowledge: (gate: string, label: string) => `${gate}: acknowledge that ${label}.`,
    'acknowledge-again': (gate: string, label: string) =>
      `${gate}: the dates moved, acknowledge again that ${label}.`,
    tick: (gate: string, label: string) => `${gate}: check that ${label}.`,
    'record-on-behalf': (gate: string, label: string) => `${gate}: record that ${label}.`,
  },
  goToGate: (number: number) => `Go to gate ${number}`,

  scheduleHeading: 'Delivery schedule',
  scheduleIntro: 'Seven dates, each on or after the one before. Gate 2 acknowledges them.',
  scheduleReadOnly: 'You may see the dates. To change them you need permission to edit work items.',
  scheduleSave: 'Save dates',
  scheduleSaved: 'The dates are saved.',
  scheduleChanged: (count: number) => (count === 1 ? '1 date changed' : `${count} dates changed`),
  scheduleWas: (before: string) => `Was ${before}`,
  scheduleMissing: (count: number) =>
    count === 1 ? '1 date is missing.' : `${count} dates are missing.`,
  scheduleWillLapse: (count: number) =>
    count === 1
      ? 'One acknowledgement was given for other dates and will lapse.'
      : `${count} acknowledgements were given for other dates and will lapse.`,
  conflictTitle: 'Somebody changed the dates after you opened them',
  conflictText:
    'Nothing of yours was stored yet. Your days stand against the stored ones now: save to store yours, or discard them.',

  gate: (number: number, label: string) => `Gate ${number}: ${label}`,
  gateShort: (number: number) => `Gate ${number}`,
  until: (until: string) => `Do not proceed until ${until}.`,
  state: { passed: 'Passed', skipped: 'Skipped', next: 'Next', later: 'Later' },
  passedOn: (moment: string) => `Passed on ${moment}.`,
  skippedBy: (name: string, moment: string, rationale: string) =>
    `Skipped by ${name} on ${moment}: ${rationale}`,
  showCriteria: 'Show criteria',
  hideCriteria: 'Hide criteria',
  onePersonTwoRoles: (name: string, roles: string) => `${name} acknowledged as ${roles}.`,
  asksAgain: (gate: string, roles: string) =>
    `${gate} passed, then the dates moved: ${roles} has to acknowledge again before this gate can pass.`,

  /** A criterion is a clause of the template. */
  sentence: (clause: string) => `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`,
  orRole: ' or ',
  roleHeldBy: (role: string, holders: string) => `${role}: ${holders}`,
  heldByNobody: 'nobody yet, set a holder in the settings',
  holdersHaveLeft: (role: string) =>
    `Nobody who holds ${role} can act any more: their accounts are closed or deactivated. Give the role to somebody in the settings.`,
  deputy: (name: string, until: string) => `${name}, deputy until ${until}`,
  contactHolder: (name: string, organisation: string) =>
    organisation === '' ? name : `${name} (${organisation})`,
  standing: {
    acknowledged: 'Given',
    ticked: 'Complete',
    recorded: 'Recorded',
    waiting: 'Waiting',
    lapsed: 'Lapsed',
    'asked-again': 'Asked again',
    withdrawn: 'Withdrawn',
    claimed: 'Claimed',
    unticked: 'Open',
    'not-recordable': 'Not in this version',
  },
  givenBy: (name: string, moment: string) => `by ${name} on ${moment}`,
  lapsedBecause: 'Given for other dates:',
  askedAgainBecause: 'Passed, then the dates moved beyond the acceptable delay:',
  notedBecause: 'Noted since then:',
  changedBy: (name: string, moment: string) => `changed by ${name} on ${moment}`,
  withdrawnWhy: (name: string, moment: string, reason: string) =>
    `by ${name} on ${moment}: ${reason}`,
  checksDone: (done: number, of: number) => `${done} of ${of} checked`,
  notRecordable: 'This version of Plumbline cannot record this, so the gate cannot pass by it.',
  recordedFor: (recorder: string, forWhom: string, moment: string) =>
    `Recorded by ${recorder} for ${forWhom} on ${moment}`,
  recordedHow: (day: string, how: string) => `Said on ${day}, ${how}`,
  recordedEvidence: (evidence: string) => `Evidence: ${evidence}`,
  claimedWithout: 'Without evidence it stays claimed and meets nothing.',

  acknowledge: 'Acknowledge',
  /** Name of a button that stands in several rows. */
  buttonFor: (button: string, label: string) => `${button}: ${label}`,
  acknowledgeAgain: 'Acknowledge again',
  acknowledged: 'Your acknowledgement is recorded.',
  datesFirst: 'Set all seven dates first.',
  withdraw: 'Withdraw',
  withdrawHeading: 'Withdraw your acknowledgement',
  withdrawReason: 'Why do you take it back?',
  withdrawn: 'Your acknowledgement is withdrawn.',
  tickEvidence: 'Add evidence',
  tickEvidenceHeading: (label: string) => `Evidence: ${label}`,
  tickEvidenceLabel: 'Text or link',
  ticked: 'The check is recorded.',
  unticked: 'The check is taken away.',
  tickedBy: (name: string, moment: string) => `${name}, ${moment}`,
  record: 'Record',
  recordAgain: 'Record again',
  recordHeading: (label: string) => `Record that ${label}`,
  recordIntro: (role: string) =>
    `Nobody with an account holds the role ${role}, so you record what was said on its behalf.`,
  recordWho: 'Who said it',
  recordWhoPlaceholder: 'Choose a contact',
  recordDay: 'On which day',
  recordDayMissing: 'Choose the day.',
  recordHow: 'How (e-mail, call, meeting …)',
  recordHowMissing: 'Say how.',
  recordEvidence: 'Evidence, as text or link',
  recorded: 'It is recorded.',
  skip: 'Skip this stage',
  skipHeading: (number: number, label: string) => `Skip stage ${number}: ${label}`,
  skipIntro: 'The gate then counts as skipped, for good. The rationale is kept in the audit log.',
  skipRationale: 'Rationale',
  skipNeverQa: 'QA is never skipped.',
  skipped: 'The stage is skipped.',
  save: 'Save',

  changesHeading: 'Changes after it passed',
  changeVerdict: {
    noted: 'Noted',
    'asked-again': 'Asked again',
    'taken-back': 'Request taken back',
  },
  changeMove: (workingDays: number) =>
    workingDays === 1
      ? '1 working day from what was acknowledged'
      : `${workingDays} working days from what was acknowledged`,
  changeTakenAway: 'a date was taken away',

  driftHeading: 'Epics whose due date differs from the target',
  driftIntro:
    'Nothing lapses by a due date in Jira. Change the epic in Jira, or the target of its outcome on the plan.',
  driftLine: (due: string, target: string, statement: string) =>
    `due ${due}, target ${target} of “${statement}”`,
  driftUnknown: 'Jira is not read yet, so due dates are not compared.',

  hintStatus: (status: string) => `Its status in Jira is “${status}”.`,

  conflict:
    'Somebody changed this gate after you opened it. It shows the present state now; look at it and press again.',
  failedTitle: 'Not saved',
} as const;
