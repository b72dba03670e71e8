import type { AuditNames } from '../../../../../static/project-page/src/settings/audit/audit-names';
import { wordChange } from '../../../../../static/project-page/src/settings/audit/word-change';
import { wordSubject } from '../../../../../static/project-page/src/settings/audit/word-subject';

const NAMES: AuditNames = {
  personName: (id) => `person ${id}`,
  holderName: (holder) =>
    holder.kind === 'account' ? `person ${holder.accountId}` : 'Henrik Lund',
  roleLabel: (key) => (key === 'qa-engineer' ? 'QA Engineer' : key),
  outcomeName: (id) => (id === 'outcome-1' ? 'Reports run' : undefined),
  moment: (at) => `moment ${at}`,
};

const MORNING = '2026-03-02T10:00:00.000Z';
const NAMED = { kind: 'named', accountIds: ['ada'], groupIds: ['g'], projectRoleIds: [] };
const NORDBANK = { side: 'third-party', name: 'Nordbank' };

function textsOf(field: string, before: unknown, after: unknown): readonly string[] {
  return wordChange({ field, before, after }, NAMES).map(({ text }) => text);
}

describe('GT-10: a change of the audit log in words', () => {
  test.each([
    ['target', ['2026-12-30', '2027-01-06'], 'Target: 30 December 2026 → 6 January 2027'],
    ['customerWording', ['', 'Reports'], 'Customer wording: nothing → Reports'],
    ['signOffRole', [null, 'qa-engineer'], 'Sign-off role: nothing → QA Engineer'],
    ['publishedBy', [null, 'ada'], 'Published by: nothing → person ada'],
    ['outcomeId', [null, 'outcome-1'], 'Outcome: nothing → Reports run'],
    ['closedAt', [null, MORNING], `Closed: nothing → moment ${MORNING}`],
    ['party', [{ side: 'customer', name: '' }, NORDBANK], 'Owed by: the customer → Nordbank'],
    ['epicIds', [['10007'], ['10007', '10008']], 'Epics: 1 entry → 2 entries'],
    ['plan', [null, { milestones: [] }], 'The plan: nothing → as it was published'],
    [
      'stake',
      [{ kind: 'editors' }, NAMED],
      'Who may see deliveries: Everyone who may edit work items of this project → person ada, 1 group, 0 project roles',
    ],
    [
      'calendar',
      [
        null,
        { timeZone: 'UTC', weekendDays: [6, 0], holidays: ['2026-12-25'], extraWorkingDays: [] },
      ],
      'Calendar: nothing → UTC; not worked: Saturday, Sunday; 1 holiday',
    ],
    ['inventedLater', [{ a: 1 }, 2], 'inventedLater: {"a":1} → 2'],
  ])('%s', (field, [before, after], text) => {
    expect(textsOf(field, before, after)).toStrictEqual([text]);
  });

  test('EV-7: people, contacts and roles are named, not numbered', () => {
    const owners = [
      { kind: 'account', accountId: 'ada' },
      { kind: 'contact', contactId: 'contact-1' },
      { kind: 'role', roleKey: 'qa-engineer' },
    ];

    expect(textsOf('owners', [], owners)).toStrictEqual([
      'Owners: nothing → person ada, Henrik Lund, QA Engineer',
    ]);
  });

  test('DL-4: of the delivery schedule only the days that differ are told, each in its line', () => {
    const before = { productionStart: '2026-11-25', qaSubmission: '2027-01-04' };
    const after = { ...before, qaSubmission: '2027-01-05', clientHandover: '2027-01-25' };

    expect(textsOf('schedule', before, after)).toStrictEqual([
      'QA submission: 4 January 2027 → 5 January 2027',
      'Client handover: no date → 25 January 2027',
    ]);
  });

  test('EV-3: of a contact the log says only that something changed', () => {
    expect(textsOf('email', null, null)).toStrictEqual([
      'Personal data changed. The log does not keep it.',
    ]);
  });

  test('a field of another row says which row', () => {
    expect(textsOf('outcome/outcome-1/evidence', '', 'Signed')).toStrictEqual([
      'Outcome “Reports run”, Evidence: nothing → Signed',
    ]);
  });

  test('a value that is longer than a line is cut', () => {
    const [text] = textsOf('scope', '', 'x'.repeat(500));

    expect(text).toBe(`Scope: nothing → ${'x'.repeat(120)}…`);
  });
});

test.each([
  ['outcome/outcome-1', 'Outcome “Reports run”'],
  ['outcome/outcome-9', 'An outcome that is gone'],
  ['gate/delivery-planning', 'Gate 2: Delivery planning'],
  ['role/qa-engineer', 'Role QA Engineer'],
  ['contact/contact-1', 'Contact Henrik Lund'],
  ['plan-version/3', 'Customer plan number 3'],
  ['settings/10050', 'The settings of the project'],
  ['invented-later/7', 'invented-later/7'],
])('GT-10: an entry about %s', (path, words) => {
  expect(wordSubject(path, NAMES)).toBe(words);
});
