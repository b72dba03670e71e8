import { load } from 'cheerio';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';

import type { CustomerPlan } from '#domain/customer-plan/customer-plan';
import { customerPlan, milestoneLine, owedLine } from '#test/builders/customer-plan-rows';
import { NASTY_TEXTS } from '#test/builders/nasty-texts';

import { planAsEmailHtml } from '../../../../../static/project-page/src/customer-plan/export/plan-as-email-html';
import { planAsMarkdown } from '../../../../../static/project-page/src/customer-plan/export/plan-as-markdown';
import { planAsText } from '../../../../../static/project-page/src/customer-plan/export/plan-as-text';
import { planSheet } from '../../../../../static/project-page/src/customer-plan/export/plan-sheet';

/** A reader's program that understands tables and struck-through text, and would run HTML. */
const markdown = new MarkdownIt({ html: true });

const example = customerPlan({
  milestones: [milestoneLine({ status: { kind: 'in-progress' }, signOff: 'CFO' })],
});

/** Texts of the cells, row by row, heading first, of every table of a document. */
function tablesOf(html: string): string[][][] {
  const $ = load(html);
  return $('table')
    .toArray()
    .map((table) =>
      $(table)
        .find('tr')
        .toArray()
        .map((row) =>
          $(row)
            .find('th, td')
            .toArray()
            .map((cell) => $(cell).text()),
        ),
    );
}

function nastyPlan(text: string): CustomerPlan {
  return customerPlan({
    deliveryName: text.slice(0, 120),
    client: text.slice(0, 120),
    milestones: [milestoneLine({ wording: text, signOff: text.slice(0, 80) })],
    owed: [owedLine({ description: text, party: text.slice(0, 120) })],
  });
}

const EXAMPLE_TABLES = [
  [
    ['What is coming', 'When', 'Status', 'Sign-off'],
    ['Finance reports available in new system', '31 March 2026', 'In progress', 'CFO'],
  ],
  [
    ['What we need from you', 'Due', 'From', 'Status'],
    ['Provide dataset', '15 February 2026', 'Northwind', 'Open'],
  ],
];

describe('the e-mail in HTML', () => {
  test('CP-5: it prints what is coming, when, and what you owe, in this order (CP-3)', () => {
    expect(tablesOf(planAsEmailHtml(planSheet(example, 1)))).toStrictEqual(EXAMPLE_TABLES);
  });

  test('CP-5: its tables keep borders and room where styles are dropped', () => {
    const html = planAsEmailHtml(planSheet(example, 1));
    const tables = load(html)('table').toArray();

    expect(tables.map(({ attribs }) => ({ ...attribs }))).toStrictEqual([
      { border: '1', cellpadding: '6', cellspacing: '0' },
      { border: '1', cellpadding: '6', cellspacing: '0' },
    ]);
    expect(html).not.toMatch(/style|class=/u);
  });

  test('CP-5: every cell finds its own direction', () => {
    const $ = load(planAsEmailHtml(planSheet(example, 1)));

    expect(
      $('td')
        .toArray()
        .map(({ attribs }) => attribs['dir']),
    ).toStrictEqual(Array.from({ length: 8 }, () => 'auto'));
  });

  test.each(NASTY_TEXTS)('CP-5: %j is printed as typed', (text) => {
    const html = planAsEmailHtml(planSheet(nastyPlan(text), 1));
    const [coming, owed] = tablesOf(html);

    expect(coming?.[1]?.[0]).toBe(text);
    expect(owed?.[1]?.[0]).toBe(text);
    expect(load(html)('img, script, a, b')).toHaveLength(0);
  });
});

describe('Markdown', () => {
  test('CP-5: a reader finds the same two tables', () => {
    expect(tablesOf(markdown.render(planAsMarkdown(planSheet(example, 1))))).toStrictEqual(
      EXAMPLE_TABLES,
    );
  });

  test.each(NASTY_TEXTS)('CP-5: %j is printed as typed', (text) => {
    const html = markdown.render(planAsMarkdown(planSheet(nastyPlan(text), 1)));
    const [coming, owed] = tablesOf(html);

    expect(coming?.[1]?.[0]).toBe(text);
    expect(owed?.[1]?.[0]).toBe(text);
    expect(load(html)('h2').text()).toBe(`${text.slice(0, 120)} for ${text.slice(0, 120)}`);
    expect(load(html)('img, script, a, em, strong, s, code, ul, ol, h1')).toHaveLength(0);
  });
});

describe('every export', () => {
  // Leading and trailing blanks never reach a plan: its texts are trimmed (`text.ts`).
  const typed = fc
    .string({ minLength: 1, maxLength: 60, unit: 'grapheme-ascii' })
    .map((text) => text.trim())
    .filter((text) => text !== '');

  test('CP-5: prints any line as typed', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const sheet = planSheet(nastyPlan(text), 1);
        const rendered = markdown.render(planAsMarkdown(sheet));
        expect(tablesOf(planAsEmailHtml(sheet))[0]?.[1]?.[0]).toBe(text);
        expect(tablesOf(rendered)[0]?.[1]?.[0]).toBe(text);
        expect(planAsText(sheet).split('\n')).toContain(text);
      }),
    );
  });
});

describe('the e-mail in text', () => {
  test('CP-5: each value stands on a line of its own', () => {
    expect(planAsText(planSheet(example, 2))).toBe(
      [
        'Finance platform for Northwind',
        'Plan number 2, as of 12 January 2026',
        '',
        'What is coming',
        '--------------',
        '',
        'Finance reports available in new system',
        '  When: 31 March 2026',
        '  Status: In progress',
        '  Sign-off: CFO',
        '',
        'What we need from you',
        '---------------------',
        '',
        'Provide dataset',
        '  Due: 15 February 2026',
        '  From: Northwind',
        '  Status: Open',
        '',
      ].join('\n'),
    );
  });

  test.each(NASTY_TEXTS)('CP-5: %j is printed as typed', (text) => {
    expect(planAsText(planSheet(nastyPlan(text), 1)).split('\n')).toContain(text);
  });
});

describe('an empty plan', () => {
  const empty = planSheet(customerPlan({ milestones: [], owed: [] }));

  test.each([
    ['HTML', planAsEmailHtml(empty)],
    ['Markdown', planAsMarkdown(empty)],
    ['text', planAsText(empty)],
  ])('CP-3: says in %s that nothing is planned and nothing is needed', (_format, printed) => {
    expect(printed).toContain('Nothing is planned yet.');
    expect(printed).toContain('We need nothing from you at the moment.');
    expect(printed).toContain('Draft, as of 12 January 2026');
  });
});
