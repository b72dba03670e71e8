import fc from 'fast-check';

import { parsePastedList } from '../../../../../static/project-page/src/plan/first-open/parse-pasted-list';

function statements(text: string): readonly string[] {
  return parsePastedList(text).map(({ fields }) => fields.statement);
}

describe('parsePastedList', () => {
  test.each([
    ['tabs', 'Reports run\t2026-03-31\tAda Okafor\tDataset'],
    ['commas', 'Reports run,2026-03-31,Ada Okafor,Dataset'],
    ['semicolons', 'Reports run;2026-03-31;Ada Okafor;Dataset'],
  ])('rows separated by %s are outcome, day, owner, what the customer provides', (_name, text) => {
    expect(parsePastedList(text)).toMatchObject([
      {
        row: 1,
        problems: [],
        fields: {
          statement: 'Reports run',
          target: '2026-03-31',
          ownerName: 'Ada Okafor',
          provides: 'Dataset',
          evidence: '',
          customerWording: '',
        },
      },
    ]);
  });

  test('a comma inside a cell of a sheet stays in the cell', () => {
    expect(statements('Reports, all five, run\t2026-03-31')).toStrictEqual([
      'Reports, all five, run',
    ]);
  });

  test('a list without columns is one outcome a line, commas and all', () => {
    const text = 'Invoices, credit notes and dunning run\nThe ledger; back to 2015; is searched';

    expect(statements(text)).toStrictEqual(text.split('\n'));
  });

  test('one row with a day is enough to know the separator', () => {
    const rows = parsePastedList('Reports run,2026-03-31\nLedger is searched,soon');

    expect(rows[0]).toMatchObject({ fields: { statement: 'Reports run', target: '2026-03-31' } });
    expect(rows[1]).toMatchObject({
      fields: { statement: 'Ledger is searched' },
      problems: [{ kind: 'no-day', text: 'soon' }],
    });
  });

  test('names of columns and empty rows are skipped, and the others keep their numbers', () => {
    const rows = parsePastedList('Outcome\tDay\n\nReports run\t\n\t\nLedger is searched\t');

    expect(rows.map(({ row }) => row)).toStrictEqual([3, 5]);
  });

  test('a cell of several lines is one cell: a statement on one line, what is provided line by line', () => {
    const text =
      '"Reports\r\nrun"\t31.03.2026\t"Ada\nOkafor"\t"Dataset\nTest ""users"""\r\nLedger\t';

    expect(parsePastedList(text).map(({ fields }) => fields)).toMatchObject([
      { statement: 'Reports run', ownerName: 'Ada Okafor', provides: 'Dataset\nTest "users"' },
      { statement: 'Ledger' },
    ]);
  });

  test.each([
    ['opens a cell', '"Fast" reports run\t2026-03-31\nLedger is searched\t', '"Fast" reports run'],
    ['is never closed', '"Fast reports run\t2026-03-31\nLedger is searched\t', '"Fast reports run'],
    ['is inside', 'The "fast" reports run\t2026-03-31\nLedger is searched\t', undefined],
  ])('a quotation mark that %s swallows no row', (_what, text, first) => {
    expect(statements(text)).toStrictEqual([
      first ?? 'The "fast" reports run',
      'Ledger is searched',
    ]);
  });

  test('a typed quotation mark beside a cell of several lines changes neither', () => {
    const text = '"Fast" reports run\t\t\t"Dataset\nTest users"\n"Old\t\nLedger\t\t\t"A ""b"" c"';

    expect(parsePastedList(text).map(({ fields }) => fields)).toMatchObject([
      { statement: '"Fast" reports run', provides: 'Dataset\nTest users' },
      { statement: '"Old' },
      { statement: 'Ledger', provides: 'A "b" c' },
    ]);
  });

  test.each([
    ['Reports run\tsoon', { kind: 'no-day', text: 'soon' }],
    ['Reports run\t2026-02-30', { kind: 'no-day', text: '2026-02-30' }],
    ['Reports run\t3/4/2026', { kind: 'two-days', text: '3/4/2026' }],
    ['Reports run\t\t\t\tmore', { kind: 'too-many-columns', columns: 5 }],
  ])('%j says what could not be read', (text, problem) => {
    expect(parsePastedList(text)[0]?.problems).toStrictEqual([problem]);
  });

  test('a row keeps its key when rows above it come and go, and two equal rows have two keys', () => {
    const [alone] = parsePastedList('Ledger is searched\t');
    const [, below] = parsePastedList('Reports run\t\nLedger is searched\t');
    const twice = parsePastedList('Ledger is searched\t\nLedger is searched\t');

    expect(below?.key).toBe(alone?.key);
    expect(new Set(twice.map(({ key }) => key)).size).toBe(2);
  });

  test('no text makes it fail, and no line of a list without quotation marks is lost', () => {
    const anyText = fc.string({ unit: fc.constantFrom('a', '1', '\t', ',', ';', '"', '\n') });
    fc.assert(
      fc.property(anyText, (text) => {
        const rows = parsePastedList(text);
        const keys = rows.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        if (text.includes('"')) return;
        const filled = text
          .split('\n')
          .flatMap((line, index) => (/[a1]/.test(line) ? [index + 1] : []));
        expect(rows.map(({ row }) => row)).toStrictEqual(expect.arrayContaining(filled));
      }),
    );
  });
});
