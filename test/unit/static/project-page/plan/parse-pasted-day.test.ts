import { parsePastedDay } from '../../../../../static/project-page/src/plan/first-open/parse-pasted-day';

describe('parsePastedDay', () => {
  test.each([
    '2026-03-31',
    '2026-3-31',
    '31.03.2026',
    '31. 3. 2026',
    '31 March 2026',
    '31 Mar 2026',
    'March 31, 2026',
    '31/3/2026',
    '3/31/2026',
  ])('%s is the last day of March', (text) => {
    expect(parsePastedDay(text)).toStrictEqual({ kind: 'day', day: '2026-03-31' });
  });

  test('a day that can be swapped with its month is not guessed', () => {
    expect(parsePastedDay('3/4/2026')).toStrictEqual({ kind: 'two' });
  });

  test('the fourth of April is the same day either way', () => {
    expect(parsePastedDay('4/4/2026')).toStrictEqual({ kind: 'day', day: '2026-04-04' });
  });

  test.each(['31/31/2026', '2026-02-30', '30 Foo 2026', 'Q3', '2026'])('%s is no day', (text) => {
    expect(parsePastedDay(text)).toStrictEqual({ kind: 'none' });
  });

  test('an empty cell is no day and no problem', () => {
    expect(parsePastedDay('')).toStrictEqual({ kind: 'empty' });
  });
});
