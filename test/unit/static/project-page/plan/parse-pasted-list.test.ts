import fc from 'fast-check';

import { parsePastedList } from '../../../../../static/project-page/src/plan/first-open/parse-pasted-list';

describe('parsePastedList', () => {
  test.each([
    ['tabs', 'Reports run\t2026-03-31\tAda Okafor\tDataset'],
    ['commas', 'Reports run,2026-03-31,Ada Okafor,Dataset'],
    ['semicolons', 'Reports run;2026-03-31;Ada Okafor;Dataset'],
  ])('rows separated by %s are outcome, day, owner, what the customer provides', (_name, text) => {
    expect(parsePastedList(text)).toStrictEqual([
      {
        number: 1,
        outcome: {
          statement: 'Reports run',
          target: '2026-03-31',
          ownerName: 'Ada Okafor',
          provides: 'Dataset',
        },
      },
    ]);
  });

  test('a comma inside a cell of a sheet stays in the cell', () => {
    const [row] = parsePastedList('Reports, all five, run\t2026-03-31');

    expect(row).toMatchObject({ outcome: { statement: 'Reports, all five, run' } });
  });

  test('names of columns and empty rows are skipped, and the others keep their numbers', () => {
    const rows = parsePastedList('Outcome\tDay\n\nReports run\t\n\t\nLedger is searched\t');

    expect(rows.map((row) => row.number)).toStrictEqual([3, 5]);
  });

  test('only the outcome is needed', () => {
    expect(parsePastedList('Reports run')).toStrictEqual([
      { number: 1, outcome: { statement: 'Reports run', ownerName: '', provides: '' } },
    ]);
  });

  test.each([
    ['\t2026-03-31', { kind: 'no-outcome' }],
    ['Reports run\tsoon', { kind: 'no-day', text: 'soon' }],
    ['Reports run\t2026-02-30', { kind: 'no-day', text: '2026-02-30' }],
    ['Reports run\t3/4/2026', { kind: 'two-days', text: '3/4/2026' }],
    ['Reports run\t\t\t\tmore', { kind: 'too-many-columns', columns: 5 }],
    ['x'.repeat(256), { kind: 'too-long', column: 'outcome', maximum: 255 }],
  ])('%j says what is wrong with it', (text, problem) => {
    expect(parsePastedList(text)[0]?.problem).toStrictEqual(problem);
  });

  test('no text makes it fail, and no row is both accepted and refused', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '1', '\t', ',', ';', '"', '\n') }),
        (text) => {
          for (const row of parsePastedList(text)) {
            expect('outcome' in row).toBe(row.problem === undefined);
          }
        },
      ),
    );
  });
});
