/** The rule editor's pages: what a Plumbline gate on a transition checks, and what it guards today (GT-8). */
export const gateConfigMessages = {
  loading: 'Loading the rule',
  heading: 'Plumbline gate',
  intro:
    'Holds this transition until the gate of the delivery is passed or skipped, and says what is missing.',
  stageLegend: 'Which gate must be passed?',
  stageOption: (number: number, label: string, until: string) =>
    `Gate ${number}, ${label}: ${until}`,
  undecidedLegend: 'What happens when the check cannot decide?',
  undecidedHelp:
    'That is when Jira or the storage of Plumbline does not answer within five seconds.',
  undecidedBlock: 'Block the transition and say so',
  undecidedPass: 'Let the transition through',
  undecidedNeverQa: 'For QA the transition is always blocked when the check cannot decide.',
  creationTitle: 'Do not add it to the transition that creates work items',
  creationText:
    'A new work item has no key and no delivery yet, so the check lets every creation through.',
  permissionsTitle: 'Who may press stays with Jira',
  permissionsText:
    'The check is not told who presses the button. Use the permissions and conditions of Jira to say who may move a work item.',
  unreadable:
    'Plumbline cannot read the configuration of this rule. Choose again and save, or remove the rule.',
  unreadableView:
    'Plumbline cannot read the configuration of this rule and blocks the transition. Edit the rule.',
  saveFailed: 'Jira did not accept the page of this rule. Close the rule and open it again.',
  guardsHeading: 'What this guards today',
  guardsLoading: 'Counting the work items of this workflow',
  guardsFailed: 'The figures did not arrive. The rule can be saved without them.',
  guardsNoWorkflow:
    'Jira does not say which workflow this is. The rule can be saved without the figures.',
  guards: (deliveries: number, guarded: number) =>
    `${deliveries === 1 ? '1 delivery' : `${deliveries} deliveries`}, ${guarded} of ${deliveries === 1 ? 'its' : 'their'} work items.`,
  guardsNothing: 'No delivery yet: every transition passes until work items belong to one.',
  unguarded: (unguarded: number) =>
    unguarded === 1
      ? '1 work item of this workflow belongs to no delivery and is not guarded.'
      : `${unguarded} work items of this workflow belong to no delivery and are not guarded.`,
  subTasksNotCounted:
    'Among those are sub-tasks that the check does guard: there is too much work to count them apart.',
  projects: (projects: number) =>
    projects === 1 ? 'Used by 1 project.' : `Used by ${projects} projects.`,
  countedProjects: (counted: number) =>
    `The figures are of the ${counted === 1 ? '1 project' : `${counted} projects`} that could be counted.`,
  sentence: (number: number, label: string) =>
    `The transition is held until gate ${number} (${label}) of the delivery is passed or skipped.`,
  sentenceBlock: 'When the check cannot decide, the transition is blocked.',
  sentencePass: 'When the check cannot decide, the transition goes through.',
} as const;
