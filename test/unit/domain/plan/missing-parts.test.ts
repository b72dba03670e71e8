import { isDueWithoutOwner, missingParts } from '#domain/plan/missing-parts';
import { calendarDateSchema } from '#domain/shared/calendar-date';
import { anOutcome } from '#test/builders/outcome-builder';
import { aWorkItem } from '#test/builders/work-item-builder';

const day = (text: string) => calendarDateSchema.parse(text);

describe('PL-4: what an outcome lacks', () => {
  test.each([
    ['nothing', {}, []],
    ['an owner', { owners: [] }, ['owner']],
    ['evidence', { evidence: '' }, ['evidence']],
    ['a target', { target: undefined }, ['target']],
    ['customer wording', { customerWording: '' }, ['customer-wording']],
    [
      'everything, in the order of the table',
      { owners: [], evidence: '', target: undefined, customerWording: '' },
      ['owner', 'evidence', 'target', 'customer-wording'],
    ],
  ])('%s', (_what, overrides, missing) => {
    expect(missingParts(anOutcome(overrides))).toStrictEqual(missing);
  });

  test('a role or a contact is an owner as well', () => {
    const owners = [{ kind: 'role' as const, roleKey: 'qa-engineer' }];

    expect(missingParts(anOutcome({ owners }))).toStrictEqual([]);
  });

  test('a sign-off role is not asked for', () => {
    expect(missingParts(anOutcome({ signOffRole: undefined }))).toStrictEqual([]);
  });
});

describe('PL-4: a task due to be worked without an owner', () => {
  const horizon = day('2026-03-16');

  test.each([
    ['due on the last day that counts as soon', { due: '2026-03-16' }, true],
    ['due a day later', { due: '2026-03-17' }, false],
    ['overdue', { due: '2026-01-05' }, true],
    ['in progress, due much later', { due: '2026-12-01', category: 'in-progress' }, true],
    ['in progress, without due date', { category: 'in-progress' }, true],
    ['neither begun nor due', {}, false],
    ['with an owner', { due: '2026-03-02', assigneeId: 'account-ada' }, false],
    ['done', { due: '2026-03-02', category: 'done' }, false],
  ] as const)('%s: flagged is %s', (_what, overrides, flagged) => {
    expect(isDueWithoutOwner(aWorkItem('200', overrides), horizon, undefined)).toBe(flagged);
  });

  test('a task without due date takes the target of its outcome, its own date goes first', () => {
    const target = day('2026-03-10');

    expect(isDueWithoutOwner(aWorkItem('200'), horizon, target)).toBe(true);
    expect(isDueWithoutOwner(aWorkItem('200', { due: '2026-06-01' }), horizon, target)).toBe(false);
  });
});
