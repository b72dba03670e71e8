const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;
const workItems = (number: number): string => count(number, 'work item', 'work items');

/** Words of the plan page about work in Jira: what serves an outcome, what serves none, and the ways out (PL-3). */
export const workMessages = {
  noise: 'Work that serves no outcome',
  noiseEmpty: 'All open work serves an outcome, or was put outside with a reason.',
  noiseIntro: 'Map it to an outcome, put it outside with a reason, or close it in Jira.',
  withoutOwner: 'Work without an owner',
  withoutOwnerEmpty: 'Everything that is due in the next ten working days has an owner.',
  withoutOwnerIntro: 'In progress or due in the next ten working days, and nobody has it.',
  elsewhere: 'Belongs elsewhere',
  elsewhereEmpty: 'Nothing here belongs to another project.',
  elsewhereIntro:
    'Its parent is in another project, or you may not see it. It is never counted as work without an outcome.',
  outside: 'Outside this delivery',
  outsideEmpty: 'Nothing was put outside.',
  outsideIntro: 'Put outside with a reason. Review it with the plan.',
  doneUnserved: (number: number) =>
    number === 0
      ? 'No done work is tied to nothing.'
      : `${workItems(number)} that ${number === 1 ? 'is' : 'are'} done serve no outcome.`,
  sectionCount: (number: number) => `${number}`,
  show: 'Show',
  hide: 'Hide',
  basedOn: (number: number) => `Based on ${workItems(number)} that you may see.`,
  mappedOnly: (number: number) =>
    `This project has ${workItems(number)}. That is too many to read them all here: only mapped epics and their tasks are read, so work that serves no outcome is not listed.`,
  selected: (number: number) => `${number} selected`,
  selectAll: 'Select all',
  selectItem: (key: string, summary: string) => `Select ${key} ${summary}`,
  because: {
    'no-epic': 'no epic',
    'epic-without-outcome': 'below an epic without outcome',
    epic: (children: number) =>
      children === 0
        ? 'epic without outcome'
        : `epic without outcome, ${workItems(children)} below it`,
  },
  below: (key: string) => `below ${key}`,
  parentUnknown: 'its parent is not visible to you',
  due: (day: string) => `due ${day}`,
  unassigned: 'nobody',
  openInJira: (key: string) => `${key} (opens Jira)`,
  reasonIs: (reason: string, name: string) => `${reason} – ${name}`,
  isHidden: (id: string) => `Work item ${id}, not visible to you`,

  map: 'Map to an outcome…',
  markOutside: 'Put outside…',
  restore: 'Take back in',
  assign: 'Give it an owner…',

  mapTitle: 'Map to an outcome',
  mapOutcome: 'Outcome',
  mapParent: 'Epic that becomes the parent of work without an epic',
  mapSubmit: 'Map',
  mapEpics: (number: number) =>
    `${count(number, 'epic is', 'epics are')} mapped to the outcome, with all work below.`,
  mapParents: (number: number) =>
    `${workItems(number)} without an epic ${number === 1 ? 'gets' : 'get'} a parent in Jira, as you.`,
  mapNoEpic: 'This outcome has no epic that you can see: map an epic to it first.',
  mapNothing: 'Create an outcome first.',
  mapProgress: (done: number, total: number) => `${done} of ${total} done`,
  mapped: (number: number, statement: string) =>
    `${workItems(number)} now ${number === 1 ? 'serves' : 'serve'} “${statement}”.`,
  notMapped: (keys: string) => `Not done: ${keys}.`,
  jiraRefused: (key: string, sentence: string) =>
    sentence === '' ? `Jira refused ${key}.` : `Jira refused ${key}: ${sentence}`,

  outsideTitle: (number: number) => `Put ${workItems(number)} outside this delivery`,
  outsideWhy: 'Why it does not belong to this delivery',
  outsideSubmit: 'Put outside',
  outsideDone: (number: number) =>
    `${workItems(number)} ${number === 1 ? 'is' : 'are'} outside this delivery.`,
  backIn: (number: number) => `${workItems(number)} taken back in.`,

  assignTitle: (number: number) => `Give ${workItems(number)} an owner in Jira`,
  assignWho: 'Owner',
  assignSubmit: 'Assign',
  assigned: (number: number, name: string) => `${name} now has ${workItems(number)}.`,

  workTitle: (statement: string) => `Work behind “${statement}”`,
  epicProgress: (done: number, total: number) => `${done} of ${total} done`,
  noTasks: 'No tasks: the epic counts as one work item.',
  unmap: (key: string) => `Take ${key} off`,
  unmapped: (key: string) => `${key} serves this outcome no more.`,
  mapAnother: 'Map another epic',
  chooseEpic: 'Epic of this project that serves no outcome',
  epicKey: 'Or the key of an epic in another project',
  mapIt: 'Map',
  epicNotFound: (key: string) => `Jira shows you no ${key}. Check the key.`,
  noFreeEpic: 'Every epic of this project serves an outcome or is outside.',
} as const;
