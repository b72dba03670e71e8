import fc from 'fast-check';

import { parsePastedDay } from '../../../../../static/project-page/src/plan/first-open/parse-pasted-day';

describe('parsePastedDay', () => {
  test.each([
    '2026-03-31',
    '2026-3-31',
    '2026/03/31',
    '2026-03-31 00:00:00',
    '2026-03-31T09:30:00Z',
    '31.03.2026',
    '31. 3. 2026',
    '31.3.26',
    '31 March 2026',
    '31 Mar 2026',
    '31st March 2026',
    '31-Mar-26',
    '31/Mar/26',
    '31. März 2026',
    '31. Mär. 2026',
    '31 mars 2026',
    'March 31, 2026',
    'Mar 31 2026',
    'Tuesday, March 31, 2026',
    'Di., 31. März 2026',
    '31/3/2026',
    '31-03-2026',
    '3/31/2026',
    '3/31/26',
  ])('%s is the last day of March', (text) => {
    expect(parsePastedDay(text)).toStrictEqual({ kind: 'day', day: '2026-03-31' });
  });

  test.each(['3/4/2026', '03-04-2026', '10/11/12', '26/03/31'])(
    '%s can be read as two days and is not guessed',
    (text) => {
      expect(parsePastedDay(text)).toStrictEqual({ kind: 'two' });
    },
  );

  test('the fourth of April is the same day either way', () => {
    expect(parsePastedDay('4/4/2026')).toStrictEqual({ kind: 'day', day: '2026-04-04' });
  });

  test.each([
    ['31/31/2026'],
    ['2026-02-30'],
    ['29.02.2027'],
    ['30 Foo 2026'],
    ['Foo 31 March 2026'],
    ['12 jui 2026'],
    ['Q3'],
    ['2026'],
    ['46112'],
    ['0'],
  ])('%s is no day', (text) => {
    expect(parsePastedDay(text)).toStrictEqual({ kind: 'none' });
  });

  test('an empty cell is no day and no problem', () => {
    expect(parsePastedDay('')).toStrictEqual({ kind: 'empty' });
  });

  test('every day of the calendar is read in the ways in which the languages of customer plans write it', () => {
    const anyDay = fc.date({
      min: new Date('2000-01-01T00:00:00Z'),
      max: new Date('2099-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    const anyLanguage = fc.constantFrom('en-GB', 'en-US', 'de-DE', 'fr-FR');
    const anyStyle = fc.constantFrom('long', 'full', 'medium');
    fc.assert(
      fc.property(anyDay, anyLanguage, anyStyle, (date, language, dateStyle) => {
        const written = new Intl.DateTimeFormat(language, { dateStyle, timeZone: 'UTC' });
        const text = written.format(date).replaceAll(/\s+/g, ' ');

        expect(parsePastedDay(text)).toStrictEqual({
          kind: 'day',
          day: date.toISOString().slice(0, 10),
        });
      }),
    );
  });
});
