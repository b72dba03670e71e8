import { z } from 'zod';

import { type QueueAnswer } from '../events/queue-requests';
import { type ForgeStorage } from '../forge-storage/create-forge-storage';
import { type Jira, type JiraCaller } from '../jira/jira-interface';

import { type LoggedJiraCall, type LoggedStorageCall } from './function-runner-interface';
import { monotonicMilliseconds } from './worker/monotonic-time';
import { type CallMessage } from './worker/worker-protocol';

export type PlatformAnswer = {
  /** `NETWORK_ERROR`: no answer came. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
};

/** What a function may reach, and who it acts for; the host's knowledge, not the worker's word. */
export type PlatformAccess = {
  readonly storage: ForgeStorage;
  readonly jira: Pick<Jira, 'handle'>;
  readonly scopes: readonly string[];
  readonly accountId: string | undefined;
  /** Answers what `@forge/events` asks; absent where there is no queue. */
  readonly askQueue?: (path: string, body: string | undefined) => QueueAnswer | undefined;
};

export type CallRecorder = {
  readonly storageCall: (call: LoggedStorageCall, way: CallWay) => void;
  readonly jiraCall: (call: LoggedJiraCall, way: CallWay) => void;
};

/** A call from the function to the platform and back; instants by `monotonicMilliseconds`. */
export type CallWay = {
  readonly callId: number;
  readonly sentAt: number;
  /** When the host answered; the function has the answer a moment later. */
  readonly answeredAt: number;
  readonly requestBytes: number;
  readonly answerBytes: number;
};

// The meta objects of platform/forge.md §1.2 that the app's packages send; any other is answered with 501.
const metaSchema = z.union([
  z.object({ type: z.literal('kvs') }),
  z.object({
    type: z.literal('fpp'),
    provider: z.enum(['user', 'app', 'none']),
    remote: z.literal('jira'),
    accountId: z.string().optional(),
  }),
  z.object({
    type: z.literal('fpp'),
    provider: z.literal('app'),
    remote: z.literal('stargate'),
  }),
]);
type JiraMeta = Extract<z.infer<typeof metaSchema>, { remote: 'jira' }>;

/** Answers one `__forge_fetch__` of a function: storage, Jira and the queue, everything else with 501. */
export async function answerPlatformCall(
  access: PlatformAccess,
  call: CallMessage,
  record: CallRecorder,
): Promise<PlatformAnswer> {
  const meta = metaSchema.safeParse(JSON.parse(call.meta));
  if (!meta.success) return notModelled(`${call.meta} ${call.path}`);
  if (meta.data.type === 'kvs') return answerStorage(access, call, record);
  if (meta.data.remote === 'stargate') return answerQueue(access, call);
  const caller = jiraCaller(access, meta.data);
  return caller.ok ? answerJira(access, { call, caller: caller.value, record }) : caller.refusal;
}

async function answerStorage(
  { storage, scopes }: PlatformAccess,
  call: CallMessage,
  record: CallRecorder,
): Promise<PlatformAnswer> {
  const { path, body = '' } = call;
  const answer = scopes.includes('storage:app')
    ? await storage.answer(path, JSON.parse(body))
    : missingStorageScope;
  const { status, units, keys } = answer;
  const said = json(status, answer.body);
  record.storageCall(
    { path, kind: units.kind, units: units.units, status, keys },
    wayOf(call, said),
  );
  return said;
}

const missingStorageScope = {
  status: 403,
  body: {
    code: 'FORBIDDEN',
    message: 'Storage needs the scope storage:app. Add it to permissions.scopes in manifest.yml.',
  },
  units: { kind: 'read', units: 1 },
  keys: [],
} as const;

type CallerResult =
  | { readonly ok: true; readonly value: JiraCaller }
  | { readonly ok: false; readonly refusal: PlatformAnswer };

function jiraCaller({ scopes, accountId }: PlatformAccess, meta: JiraMeta): CallerResult {
  if (meta.provider === 'none') return { ok: true, value: { kind: 'anonymous' } };
  if (meta.provider === 'app') return { ok: true, value: { kind: 'app', scopes } };
  if (meta.accountId !== undefined && meta.accountId !== accountId) {
    return { ok: false, refusal: notModelled('asUser() for somebody who is not the caller') };
  }
  if (accountId === undefined) {
    return { ok: false, refusal: proxyError(401, 'NEEDS_AUTHENTICATION_ERR') };
  }
  return { ok: true, value: { kind: 'user', accountId, scopes } };
}

type JiraCall = {
  readonly call: CallMessage;
  readonly caller: JiraCaller;
  readonly record: CallRecorder;
};

/** Atlassian's gateway, of which the host has the queue of `@forge/events` only. */
function answerQueue({ askQueue }: PlatformAccess, call: CallMessage): PlatformAnswer {
  const answer = askQueue?.(call.path, call.body);
  if (answer === undefined) return notModelled(`${call.meta} ${call.path}`);
  return json(answer.status, answer.body);
}

async function answerJira(
  { jira }: PlatformAccess,
  { call, caller, record }: JiraCall,
): Promise<PlatformAnswer> {
  const { method, path, headers, body } = call;
  const answer = await jira.handle({ method, path, headers, body, caller });
  const { status, points } = answer;
  const as = caller.kind === 'anonymous' ? 'none' : caller.kind;
  const said = json(status, answer.body);
  record.jiraCall({ method, path, as, status, points }, wayOf(call, said));
  const { body: text, headers: defaults } = said;
  return { status, headers: { ...defaults, ...answer.headers }, body: text };
}

function wayOf(
  { callId, sentAt, body: sent = '' }: CallMessage,
  { body = '' }: PlatformAnswer,
): CallWay {
  return {
    callId,
    sentAt,
    answeredAt: monotonicMilliseconds(),
    requestBytes: Buffer.byteLength(sent),
    answerBytes: Buffer.byteLength(body),
  };
}

function json(status: number, value: unknown): PlatformAnswer {
  // A Response must not have a body with these.
  const isEmpty = value === undefined || status === 204 || status === 304;
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: isEmpty ? undefined : JSON.stringify(value),
  };
}

function notModelled(what: string): PlatformAnswer {
  const message = `The local host does not answer ${what}.`;
  return { ...proxyError(501, 'LOCAL_HOST_NOT_MODELLED'), body: JSON.stringify({ message }) };
}

/** An answer that makes the packages throw: the platform failed, not Jira or storage. */
export function proxyError(status: number, code: string): PlatformAnswer {
  return { status, headers: { 'forge-proxy-error': code }, body: undefined };
}
