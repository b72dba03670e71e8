import { createClock } from '#host/clock';
import { type HostDatabase, openDatabase } from '#host/database/open-database';
import { createJira, type CreateJiraOptions } from '#host/jira/create-jira';
import { type Jira, type JiraCaller, type RunValidator } from '#host/jira/jira-interface';
import { SAMPLE } from '#host/sample/sample-keys';

import { noteAnswer } from './openapi/watched-answers';

export const APP_ACCOUNT = '557058:00000000-0000-4000-8000-00000000a991';
export const IDENTITY = {
  siteUrl: 'http://localhost:9000',
  cloudId: '11111111-2222-4333-8444-555555555555',
  appId: '5d6f1c0e-8a57-4c1b-9f0e-3b8f7a6d2c41',
  environmentId: '6e1c2d3f-0000-4000-8000-000000000001',
  appAccountId: APP_ACCOUNT,
};

export type PersonName = keyof typeof SAMPLE.people;

/** A seeded person who uses Jira's own screens. */
export function person(name: PersonName): JiraCaller {
  return { kind: 'user', accountId: SAMPLE.people[name].accountId, scopes: 'all' };
}

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- tests look into answers of every shape
  readonly points: number;
};

export type TestSite = {
  readonly jira: Jira;
  readonly database: HostDatabase;
  readonly clock: ReturnType<typeof createClock>;
  readonly send: (who: PersonName | JiraCaller, request: string, body?: unknown) => Promise<Answer>;
};

type SiteOptions = Partial<Omit<CreateJiraOptions, 'runValidator'>> & {
  readonly runValidator?: RunValidator;
};

/** A Wednesday; the story is told from here. */
const TODAY = '2026-11-18';

/**
 * The sample site in memory without search lag.
 *
 * `send('ada', 'GET /issue/ACME-1')` goes through the whole of Jira, with JSON in and out.
 */
export function createTestSite(options: SiteOptions = {}): TestSite {
  const database = options.database ?? openDatabase({ directory: ':memory:' });
  const clock = options.clock ?? createClock(Date.parse(`${TODAY}T09:30:00Z`));
  const jira = createJira({
    identity: IDENTITY,
    runValidator: () => Promise.resolve({ result: true }),
    searchLagMilliseconds: 0,
    watchAnswer: noteAnswer,
    ...options,
    database,
    clock,
  });
  const send: TestSite['send'] = async (who, request, body) => {
    const [method = '', path = ''] = request.split(/ (.*)/s);
    const answer = await jira.handle({
      method,
      path: path.startsWith('/rest/') ? path : `/rest/api/3${path}`,
      headers: {},
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      caller: typeof who === 'string' ? person(who) : who,
    });
    const text = answer.body === undefined ? undefined : JSON.stringify(answer.body);
    return { ...answer, body: text === undefined ? undefined : JSON.parse(text) };
  };
  return { jira, database, clock, send };
}
