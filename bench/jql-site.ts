import { z } from 'zod';

import type { Clock } from '#host/clock';
import { openDatabase } from '#host/database/open-database';
import { importJiraExport } from '#host/import/import-jira-export';
import { createJira } from '#host/jira/create-jira';
import { IDENTITY, person } from '#test/support/jira-site';

/** Body of POST /search/jql. */
export type SearchBody = {
  readonly jql: string;
  readonly fields: readonly string[];
  readonly maxResults?: number;
};

/** A Jira in memory that holds an export and nothing else. */
export type JqlSite = {
  /** Asks as the delivery owner; tells how many work items came. */
  readonly search: (body: SearchBody, pages: 'first' | 'every') => Promise<number>;
  readonly close: () => void;
};

const pageSchema = z.object({
  issues: z.array(z.unknown()),
  nextPageToken: z.string().optional(),
});

/** A second passes from one time it is asked to the next, so that no burst of calls is too many. */
function clockOfSeconds(): Clock {
  let at = Date.parse('2026-11-18T09:30:00Z');
  return {
    now: () => (at += 1_000),
    advance: (milliseconds) => {
      at += milliseconds;
    },
  };
}

/**
 * Loads an export into a Jira without the sample's work.
 *
 * @throws Error when the file is refused.
 */
export async function openJqlSite(file: string): Promise<JqlSite> {
  const database = openDatabase({ directory: ':memory:' });
  const clock = clockOfSeconds();
  const jira = createJira({
    ...{ database, clock, identity: IDENTITY, sample: false },
    runValidator: () => Promise.resolve({ result: true }),
  });
  const loaded = await importJiraExport({ database, clock, source: { file } });
  if (!loaded.ok) throw new Error(loaded.problem.message);

  async function readPage(body: object) {
    const path = '/rest/api/3/search/jql';
    const request = { method: 'POST', path, headers: {}, body: JSON.stringify(body) };
    const answer = await jira.handle({ ...request, caller: person('ada') });
    if (answer.status !== 200) throw new Error(`The bench was refused: ${answer.status}`);
    return pageSchema.parse(answer.body);
  }

  return {
    search: async (body, pages) => {
      let { issues, nextPageToken } = await readPage(body);
      let found = issues.length;
      while (pages === 'every' && nextPageToken !== undefined) {
        ({ issues, nextPageToken } = await readPage({ ...body, nextPageToken }));
        found += issues.length;
      }
      return found;
    },
    close: () => {
      database.close();
    },
  };
}
