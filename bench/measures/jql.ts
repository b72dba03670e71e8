import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type BenchRow, budgeted, told } from '../bench-row';
import { writeGeneratedExport } from '../generated-export';
import { openJqlSite, type SearchBody } from '../jql-site';

const SIZES = { small: 5_000, large: 50_000 } as const;
const GREW = SIZES.large / SIZES.small;
/** The first time warms the code up; of the others the middle one counts. */
const TIMES = 6;

type Question = {
  readonly name: string;
  /** What one answer asks for; `every page` follows the tokens to the end. */
  readonly ask: SearchBody;
  readonly pages: 'first' | 'every';
  /** How many times longer it may take with ten times the work items. */
  readonly growth: number;
};

const FIELDS = ['summary', 'status', 'assignee', 'parent'];
/** Machines are not steady: what should not grow may double, and what should grow tenfold twentyfold. */
const CONSTANT = 2;
const LINEAR = 2 * GREW;

const QUESTIONS: readonly Question[] = [
  {
    name: 'one key',
    ask: { jql: 'key = GEN-4711', fields: FIELDS },
    pages: 'first',
    growth: CONSTANT,
  },
  {
    name: 'what changed on one day',
    ask: {
      jql: 'project = GEN and updated >= "2026-02-07" and updated < "2026-02-08"',
      fields: FIELDS,
      maxResults: 100,
    },
    pages: 'first',
    growth: CONSTANT,
  },
  {
    name: 'the first page by key',
    ask: { jql: 'project = GEN order by key ASC', fields: FIELDS, maxResults: 100 },
    pages: 'first',
    growth: CONSTANT,
  },
  {
    name: 'children of an epic',
    ask: { jql: 'parent = GEN-17', fields: ['id'], maxResults: 5_000 },
    pages: 'every',
    growth: LINEAR,
  },
  {
    name: 'five conditions and an order',
    ask: {
      jql: 'project = GEN and status = Doing and labels = blue and assignee is EMPTY and summary ~ "work" order by created DESC',
      fields: FIELDS,
      maxResults: 100,
    },
    pages: 'first',
    growth: LINEAR,
  },
  {
    name: 'what was ever in a status',
    ask: { jql: 'status was Doing', fields: ['id'], maxResults: 100 },
    pages: 'first',
    growth: LINEAR,
  },
  {
    name: 'every id',
    ask: { jql: 'project = GEN', fields: ['id'], maxResults: 5_000 },
    pages: 'every',
    growth: LINEAR,
  },
  {
    name: 'everything by key, 100 a page',
    ask: { jql: 'project = GEN order by key ASC', fields: FIELDS, maxResults: 100 },
    pages: 'every',
    growth: LINEAR,
  },
];

/** How long the host takes for JQL over 5,000 and 50,000 work items, and how that grows. */
export async function measureJql(): Promise<readonly BenchRow[]> {
  return jqlRows(await measureSite(SIZES.small), await measureSite(SIZES.large));
}

/**
 * The rows of each question.
 *
 * @param small - Milliseconds over 5,000 work items.
 * @param large - Milliseconds over 50,000, in the same order.
 */
export function jqlRows(small: readonly number[], large: readonly number[]): readonly BenchRow[] {
  return QUESTIONS.flatMap(({ name, growth }, index) => {
    const [before = 0, after = 0] = [small[index], large[index]];
    const whole = `host: JQL, ${name}`;
    return [
      told({ name: `${whole}, of ${SIZES.small}`, value: before, unit: 'ms' }),
      told({ name: `${whole}, of ${SIZES.large}`, value: after, unit: 'ms' }),
      budgeted({ name: `${whole}, growth`, value: after / before, unit: 'times' }, growth),
    ];
  });
}

/** The median time of each question. */
async function measureSite(workItems: number): Promise<readonly number[]> {
  const directory = mkdtempSync(join(tmpdir(), 'plumbline-bench-'));
  const file = join(directory, 'generated.jsonl');
  try {
    writeGeneratedExport(file, workItems);
    const site = await openJqlSite(file);
    const medians: number[] = [];
    for (const { ask, pages } of QUESTIONS) {
      const durations: number[] = [];
      for (let time = 0; time < TIMES; time += 1) {
        const begun = performance.now();
        await site.search(ask, pages);
        durations.push(performance.now() - begun);
      }
      const measured = durations.slice(1).sort((a, b) => a - b);
      medians.push(measured[Math.floor(measured.length / 2)] ?? 0);
    }
    site.close();
    return medians;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
