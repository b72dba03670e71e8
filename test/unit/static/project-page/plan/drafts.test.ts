import { planContract } from '#contracts/plan-contract';
import { ownerSchema } from '#domain/plan/outcome';
import { calendarDateSchema } from '#domain/shared/calendar-date';

import {
  buildDrafts,
  type DraftDecisions,
  type DraftFields,
  draftToOutcome,
  NO_DRAFT_DECISIONS,
} from '../../../../../static/project-page/src/plan/first-open/draft';
import { parsePastedList } from '../../../../../static/project-page/src/plan/first-open/parse-pasted-list';
import { wordProblem } from '../../../../../static/project-page/src/plan/first-open/word-problem';

const LIST = 'Reports run\t2026-03-31\tAda Okafor\tDataset\nLedger is searched\tsoon\t\t';
const day = (text: string) => calendarDateSchema.parse(text);

function drafts(
  text: string,
  decide: (keys: readonly string[]) => Partial<DraftDecisions> = () => ({}),
  planned: readonly string[] = [],
) {
  const sources = parsePastedList(text);
  const decisions = { ...NO_DRAFT_DECISIONS, ...decide(sources.map(({ key }) => key)) };
  return buildDrafts(sources, decisions, planned);
}

function problemsOf(text: string, planned: readonly string[] = []) {
  return drafts(text, () => ({}), planned).map(({ problems }) => problems);
}

describe('buildDrafts', () => {
  test('a row with a problem is left out, the others are included', () => {
    expect(drafts(LIST).map(({ row, isIncluded }) => [row, isIncluded])).toStrictEqual([
      [1, true],
      [2, false],
    ]);
  });

  test('a row that the person left out stays out', () => {
    const [first] = drafts(LIST, ([key = '']) => ({ leftOut: { [key]: true } }));

    expect(first).toMatchObject({ isIncluded: false, problems: [] });
  });

  test.each([
    ['typed', day('2026-04-10'), { target: '2026-04-10' }],
    ['emptied', null, {}],
  ])('a day that the person %s ends the question about the pasted one', (_what, target, fields) => {
    const [, second] = drafts(LIST, ([, key = '']) => ({ edits: { [key]: { target } } }));

    expect(second).toMatchObject({ isIncluded: true, problems: [], fields });
    expect(second?.fields).toStrictEqual(expect.not.objectContaining({ target: null }));
  });

  test('what the person types over a row is what counts', () => {
    const edit = { statement: 'Reports run daily', evidence: 'CFO compares', provides: '' };
    const [first] = drafts(LIST, ([key = '']) => ({ edits: { [key]: edit } }));

    expect(first?.fields).toMatchObject({ ...edit, ownerName: 'Ada Okafor' });
  });

  test.each([
    ['\t2026-03-31', { kind: 'no-outcome' }],
    ['x'.repeat(256), { kind: 'too-long', field: 'statement', maximum: 255, actual: 256 }],
    [`A\t\t${'x'.repeat(121)}`, { kind: 'owner-too-long', maximum: 120, actual: 121 }],
    [`A\t\t\t${'x'.repeat(256)}`, { kind: 'provided-too-long', maximum: 255, actual: 256 }],
    [
      `A\t\t\t"${Array.from({ length: 11 }, (_, index) => `Thing ${index}`).join('\n')}"`,
      { kind: 'too-many-provided', maximum: 10, actual: 11 },
    ],
  ])('%j: a text that cannot be stored is refused, never cut', (text, problem) => {
    expect(problemsOf(text)).toStrictEqual([[problem]]);
  });

  test('each problem of a row has a sentence of its own', () => {
    const edit = { statement: 'x'.repeat(256), evidence: 'x'.repeat(1001) };
    const [, row] = drafts(LIST, ([, key = '']) => ({ edits: { [key]: edit } }));
    const sentences = row?.problems.map(wordProblem) ?? [];

    expect(sentences).toStrictEqual([
      '“soon” is no day. Write it as 2026-03-31.',
      'The outcome has 256 characters, at most 255 fit. Shorten it.',
      'The evidence has 1001 characters, at most 1000 fit. Shorten it.',
    ]);
  });

  test('the same outcome twice is refused the second time, whatever its blanks and capitals', () => {
    expect(problemsOf('Reports run\t\nreports  RUN\t2026-03-31')).toStrictEqual([
      [],
      [{ kind: 'same-as-row', row: 1 }],
    ]);
  });

  test('a row whose double has a problem is the one that is accepted', () => {
    expect(problemsOf('Reports run\tsoon\nReports run\t2026-03-31')).toStrictEqual([
      [{ kind: 'no-day', text: 'soon' }],
      [],
    ]);
  });

  test('DL-7: a list that is pasted again brings only what the plan does not have', () => {
    const planned = ['Reports run '];

    expect(problemsOf('Reports run\t\nLedger is searched\t', planned)).toStrictEqual([
      [{ kind: 'in-the-plan' }],
      [],
    ]);
  });
});

describe('draftToOutcome', () => {
  const fields: DraftFields = {
    statement: ' Reports run ',
    evidence: '',
    customerWording: 'Reports available',
    target: day('2026-03-31'),
    ownerName: 'Ada',
    provides: 'Dataset\n\n Test users ',
    providesBy: day('2026-03-13'),
  };

  test('CP-2: what the customer provides becomes deliverables of the outcome, one a line', () => {
    const owner = ownerSchema.parse({ kind: 'account', accountId: 'account-ada' });

    expect(draftToOutcome(fields, owner)).toStrictEqual({
      statement: 'Reports run',
      evidence: '',
      customerWording: 'Reports available',
      target: '2026-03-31',
      owners: [owner],
      deliverables: [
        { description: 'Dataset', due: '2026-03-13' },
        { description: 'Test users', due: '2026-03-13' },
      ],
    });
  });

  test('the contract takes every draft without a problem, up to the longest texts', () => {
    const longest = [
      'x'.repeat(255),
      '2026-03-31',
      'y'.repeat(120),
      `"${Array.from({ length: 10 }, (_, index) => String(index).repeat(255)).join('\n')}"`,
    ].join('\t');
    const [draft] = drafts(longest);
    const outcome = { epicIds: [], ...draftToOutcome(draft!.fields, undefined) };

    expect(draft?.problems).toStrictEqual([]);
    const { success } = planContract['plan.accept'].input.safeParse({
      commandId: 'command-0001',
      outcomes: [outcome],
    });
    expect(success).toBe(true);
  });
});
