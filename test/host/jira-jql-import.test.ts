import { OPERATORS, PREDICATE_OPERATORS } from '@atlaskit/jql-ast';

import { createClock } from '#host/clock';
import { importJiraExport } from '#host/import/import-jira-export';
import { EMULATED_FUNCTIONS } from '#host/jira/jql/jql-functions';
import { REAL_EXPORT, realExportIsThere } from '#test/support/count-import';
import { createTestSite } from '#test/support/jira-site';
import { choiceQueries } from '#test/support/jql/choice-queries';
import { dateQueries } from '#test/support/jql/date-queries';
import { ASKED_AT, type Asker, type ImportQuery } from '#test/support/jql/import-query';
import { orderQueries } from '#test/support/jql/order-queries';
import { type RawIssue, rawIssues } from '#test/support/jql/raw-export';
import { referenceQueries } from '#test/support/jql/reference-queries';
import { fieldQueries, historyQueries } from '#test/support/jql/sample-queries';
import { usedIn } from '#test/support/jql/used-words';

const needsFile = realExportIsThere ? describe : describe.skip;
const note = realExportIsThere ? '' : ' (skipped: ../shared/data/jira-export is not there)';

needsFile(
  `JQL over 423 imported issues finds what plain JavaScript finds in the file${note}`,
  () => {
    const site = createTestSite({ sample: false, clock: createClock(ASKED_AT) });
    const issues: RawIssue[] = [];

    beforeAll(async () => {
      issues.push(...rawIssues());
      const result = await importJiraExport({ ...site, source: { file: REAL_EXPORT } });
      if (!result.ok) throw new Error(result.problem.message);
    });

    async function found(jql: string, asker: Asker): Promise<readonly string[]> {
      const request = { jql, fields: ['key'], maxResults: 5_000 };
      const { status, body } = await site.send(asker, 'POST /search/jql', request);
      if (status !== 200) throw new Error(`${jql}: ${JSON.stringify(body)}`);
      return (body as { issues: { key: string }[] }).issues.map(({ key }) => key).sort();
    }

    async function countOf(jql: string, asker: Asker): Promise<number> {
      const { body } = await site.send(asker, 'POST /search/approximate-count', { jql });
      return (body as { count: number }).count;
    }

    /** What the file says a query finds, and what the host finds, by search and by count. */
    async function bothSides([jql, holds, asker = 'ada']: ImportQuery) {
      const inFile = issues.filter(holds).map(({ key }) => key);
      return {
        inFile: { keys: inFile.sort(), count: inFile.length },
        onHost: { keys: await found(jql, asker), count: await countOf(jql, asker) },
      };
    }

    const counted = [...choiceQueries(), ...(realExportIsThere ? referenceQueries() : [])];

    test.each(counted.map((query) => ({ jql: query[0], query })))('$jql', async ({ query }) => {
      const { inFile, onHost } = await bothSides(query);

      expect(onHost).toStrictEqual(inFile);
      // A query that finds nothing, or everything, would prove little.
      expect(inFile.count).toBeGreaterThan(0);
      expect(inFile.count).toBeLessThan(issues.length);
    });

    test.each(dateQueries().map((query) => ({ jql: query[0], who: query[2] ?? 'ada', query })))(
      '$jql, asked by $who',
      async ({ query }) => {
        const { inFile, onHost } = await bothSides(query);

        expect(onHost).toStrictEqual(inFile);
      },
    );

    test.each(orderQueries())('%s', async (jql, compare) => {
      const request = { jql, fields: ['key'], maxResults: 5_000 };
      const { body } = await site.send('ada', 'POST /search/jql', request);
      const keys = (body as { issues: { key: string }[] }).issues.map(({ key }) => key);
      const inFile = issues.filter(({ key }) => keys.includes(key));
      inFile.sort((one, other) => compare(one, other) || Number(other.id) - Number(one.id));

      expect(keys).toStrictEqual(inFile.map(({ key }) => key));
      expect(keys.length).toBeGreaterThan(50);
    });

    test('the same words mean other work for people in Berlin, Kolkata and New York', () => {
      const byWords = new Map<string, Set<string>>();
      for (const [jql, holds, asker] of dateQueries()) {
        if (asker === undefined) continue;
        const keys = issues.filter(holds).map(({ key }) => key);
        byWords.set(jql, (byWords.get(jql) ?? new Set()).add(keys.join()));
      }
      const different = [...byWords.values()].filter(({ size }) => size > 1);

      expect(different).toHaveLength(3);
      expect(
        [...byWords].filter(([, answers]) => answers.size === 1 && answers.has('')),
      ).toStrictEqual([]);
    });

    test('no operator, predicate or function of JQL is missing from these tables', () => {
      const queries: readonly (readonly [jql: string, ...rest: unknown[]])[] = [
        ...counted,
        ...dateQueries(),
        ...fieldQueries(),
        ...historyQueries(),
      ];
      const used = usedIn(queries.map(([jql]) => jql));

      expect([...used.operators].sort()).toStrictEqual([...OPERATORS].sort());
      expect([...used.predicates].sort()).toStrictEqual([...PREDICATE_OPERATORS].sort());
      // Those for the states of sprints: jira-jql.test.ts, for the file has closed ones only.
      const missing = EMULATED_FUNCTIONS.filter((name) => !used.functions.has(name));
      expect(missing).toStrictEqual(['opensprints', 'futuresprints']);
      expect(queries.length).toBeGreaterThan(60);
    });
  },
);
