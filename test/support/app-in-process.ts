import type { StoredRow } from '#application/ports/row-store';
import { type Client, createClient } from '#contracts/create-client';
import type { Contract } from '#contracts/define-contract';
import { openDatabase } from '#host/database/open-database';
import { NETWORK_ERROR, networkError } from '#host/faults/network-error';
import { createForgeStorage, type ForgeStorage } from '#host/forge-storage/create-forge-storage';
import type { LoggedJiraCall, LoggedStorageCall } from '#host/functions/function-runner-interface';
import { answerPlatformCall } from '#host/functions/platform-calls';
import type { RunValidator } from '#host/jira/jira-interface';
import { SAMPLE } from '#host/sample/sample-keys';

import { createTestSite, type PersonName, type TestSite } from './jira-site';
import { manifestEntities } from './manifest-entities';

type Resolver = (payload: never, backend: never) => Promise<unknown>;

/** What a function sent to the platform, in order. */
export type SentRequest = { readonly path: string; readonly body: unknown };

export type AppInProcess = {
  readonly site: TestSite;
  readonly storage: ForgeStorage;
  /** A page of somebody; the context may claim anything. */
  readonly page: <C extends Contract>(
    who: PersonName,
    page: { readonly contract: C; readonly resolver: Resolver; readonly extension?: object },
  ) => Client<C>;
  readonly storageCalls: LoggedStorageCall[];
  readonly jiraCalls: LoggedJiraCall[];
  readonly storageRequests: SentRequest[];
  /** What the next storage requests are answered instead; `undefined` answers as always. */
  readonly storageFaults: (((request: SentRequest) => number | undefined) | undefined)[];
  /** Every stored row, by `<entity>/<key without prefix>`. */
  readonly rows: () => ReadonlyMap<string, StoredRow<unknown>>;
};

type Init = {
  readonly method?: string;
  readonly headers?: HeadersInit;
  readonly body?: string;
};

const SCOPES = [
  'storage:app',
  'read:jira-work',
  'write:jira-work',
  'read:jira-user',
  'manage:jira-configuration',
];

type InProcessOptions = {
  readonly queryLagMilliseconds?: number;
  /** Runs the app's validator; without it every transition passes. */
  readonly runValidator?: RunValidator;
};

/**
 * The app's resolvers in this process, through the real `@forge/resolver`, `@forge/kvs` and `@forge/api`, over
 * the host's storage and the sample site. Faster than the host with its workers, and the same wire.
 */
export function appInProcess({
  queryLagMilliseconds = 0,
  ...validating
}: InProcessOptions = {}): AppInProcess {
  const database = openDatabase({ directory: ':memory:' });
  // Here everything is asked within a moment, which no installation could.
  const rates = { rateLimits: false };
  const site = createTestSite({ database, ...rates, ...validating });
  const entities = manifestEntities();
  const { clock } = site;
  const storage = createForgeStorage({ database, entities, clock, queryLagMilliseconds, ...rates });
  const storageCalls: LoggedStorageCall[] = [];
  const jiraCalls: LoggedJiraCall[] = [];
  const storageRequests: SentRequest[] = [];
  const storageFaults: AppInProcess['storageFaults'] = [];
  let accountId: string | undefined;
  const faultOf = (meta: object, path: string, body: string | undefined): number | undefined => {
    if (!('type' in meta) || meta.type !== 'kvs') return undefined;
    const request = { path, body: JSON.parse(body ?? 'null') as unknown };
    storageRequests.push(request);
    return storageFaults.shift()?.(request);
  };
  const forgeFetch = async (meta: object, path: string, init: Init = {}): Promise<Response> => {
    const { method = 'GET', body } = init;
    const fault = faultOf(meta, path, body);
    // Nothing was done.
    if (fault === 503) return new Response('{}', { status: fault });
    const headers = Object.fromEntries(new Headers(init.headers));
    const asked = { callId: 0, invocationId: 'test', sentAt: 0 };
    const call = { ...asked, kind: 'call', path, method, headers } as const;
    const answer = await answerPlatformCall(
      { storage, jira: site.jira, scopes: SCOPES, accountId },
      { ...call, meta: JSON.stringify(meta), body },
      {
        storageCall: (logged) => storageCalls.push(logged),
        jiraCall: (logged) => jiraCalls.push(logged),
      },
    );
    // It was done, and the answer is lost on the way.
    if (fault === 504) return new Response('{}', { status: fault });
    if (answer.status === NETWORK_ERROR) throw networkError();
    return new Response(answer.body ?? null, { status: answer.status, headers: answer.headers });
  };
  const runtime = {
    get aaid() {
      return accountId;
    },
    appContext: {},
    tracing: {},
  };
  Object.assign(globalThis, { __forge_fetch__: forgeFetch, __forge_runtime__: runtime });
  return {
    site,
    storage,
    storageCalls,
    jiraCalls,
    storageRequests,
    storageFaults,
    page: (who, { contract, resolver, extension }) =>
      createClient(contract, async (functionKey, payload) => {
        ({ accountId } = SAMPLE.people[who]);
        const context = {
          accountId: 'forged',
          extension: extension ?? { project: { id: String(SAMPLE.project.id) } },
        };
        const asked = { call: { functionKey, payload }, context };
        // The platform's two arguments, as far as a resolver looks at them.
        return resolver(asked as never, { principal: { accountId } } as never);
      }),
    rows: () => storedRows(database),
  };
}

function storedRows(
  database: ReturnType<typeof openDatabase>,
): ReadonlyMap<string, StoredRow<unknown>> {
  const states = database
    .prepare('SELECT entity, key, value FROM forge_states WHERE ended_at IS NULL')
    .all() as { entity: string; key: string; value: string }[];
  return new Map(
    states.map(({ entity, key, value }) => [
      `${entity}/${key.slice(key.indexOf('.') + 1)}`,
      JSON.parse(value) as StoredRow<unknown>,
    ]),
  );
}
