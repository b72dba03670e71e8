import type { TaskHint } from '#domain/plan/mark';

const tasks = (number: number): string => `${number} ${number === 1 ? 'task' : 'tasks'}`;

/** Words of the questions about tasks, and of the answers to them (PL-9). */
export const hintMessages = {
  asks: {
    unchanged: 'No change for 15 working days: is it still needed?',
    long: 'Takes more than 10 working days: can it be cut, or is it stuck?',
    reopened: (times: number | undefined) =>
      `Reopened ${times === undefined ? 'more than once' : `${times} times`}: is it clear when it is done?`,
  } satisfies Record<TaskHint, unknown>,
  answeredBefore: (reason: string, name: string) => `(Answered before: ${reason} – ${name})`,
  keptBecause: (kept: {
    readonly question: string;
    readonly reason: string;
    readonly name: string;
    readonly day: string;
  }) => `${kept.question} Kept: ${kept.reason} – ${kept.name}, ${kept.day}.`,

  asked: 'Questions about tasks',
  askedEmpty: 'No open task of an outcome is asked anything.',
  askedIntro: 'Keep a task as it is with a reason, move it to another outcome, or put it outside.',
  keptCount: (number: number) => `${tasks(number)} kept with a reason.`,
  kept: 'Kept with a reason',
  keptEmpty: 'No question about a task was answered.',
  keptIntro:
    'Somebody said why the task is fine as it is. It is asked again when something new happens.',

  serves: (statement: string) => `Serves “${statement}”.`,

  keep: 'Keep with a reason…',
  move: 'Move to another outcome…',
  askAgain: 'Ask again',
  actionsOf: (key: string) => `What to do with ${key}`,

  keepTitle: (number: number) => `Keep ${tasks(number)} as ${number === 1 ? 'it is' : 'they are'}`,
  keepWhy: 'Why it is fine as it is',
  keepSubmit: 'Keep',
  keptDone: (number: number) => `${tasks(number)} kept with a reason.`,
  askedAgain: (number: number) =>
    `${tasks(number)} ${number === 1 ? 'is' : 'are'} asked again when the question stands.`,
  nothingAsked: 'Nothing is asked about this any more.',

  moveTitle: 'Move to another outcome',
  moveParent: 'Epic below which it moves',
  moveSubmit: 'Move',
  movePreview: (number: number) =>
    `${tasks(number)} ${number === 1 ? 'moves' : 'move'} below the epic that you choose, in Jira, as you.`,

  reading: 'Reading how often tasks were reopened …',
  historiesNotRead: 'How often tasks were reopened could not be read',
  historiesMissing: 'The question about reopened tasks is missing here.',
  startsNotRead: 'Start dates could not be read',
  startsMissing:
    'A task that is planned for more than 10 working days is not asked about here. Press Refresh to try again.',
} as const;
