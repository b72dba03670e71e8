import {
  type CallTraffic,
  type LoggedInvocation,
  type LoggedJiraCall,
  type LoggedStorageCall,
} from '../functions/function-runner-interface';

/** A call to storage or to Jira in one form, for looking at. */
export type PlatformCall = {
  /** Place among the calls of its invocation, from 1, in the order in which they were sent. */
  readonly place: number;
  readonly target: 'storage' | 'jira';
  readonly method: string;
  readonly path: string;
  /** The same for calls that differ in their ids only. */
  readonly pattern: string;
  readonly keys: readonly string[];
  readonly isRead: boolean;
  readonly status: number;
  /** 10 KB units of storage. */
  readonly units: number | undefined;
  readonly points: number | undefined;
  /** For whom Jira was asked. */
  readonly as: LoggedJiraCall['as'] | undefined;
  readonly traffic: CallTraffic | undefined;
};

/** What is asked of Jira by POST although nothing is written. */
const READ_BY_POST =
  /\/(?:search\/jql|search\/approximate-count|bulkfetch|permissions\/check|jql\/parse|list)$/;

/** Storage and Jira calls of an invocation together, in the order in which they were sent. */
export function platformCallsOf(entry: LoggedInvocation): readonly PlatformCall[] {
  return [...entry.storageCalls.map(ofStorage), ...entry.jiraCalls.map(ofJira)]
    .map((call, index) => ({ call, index }))
    .sort(
      (one, other) =>
        (one.call.traffic?.startMs ?? 0) - (other.call.traffic?.startMs ?? 0) ||
        one.index - other.index,
    )
    .map(({ call }, index) => ({ ...call, place: index + 1 }));
}

type Unplaced = Omit<PlatformCall, 'place'>;

function ofStorage({ path, kind, units, status, keys, traffic }: LoggedStorageCall): Unplaced {
  const isRead = kind === 'read';
  return {
    target: 'storage',
    method: 'POST',
    path,
    pattern: `POST ${path}${entityOf(path, keys)}`,
    keys,
    isRead,
    status,
    units,
    points: undefined,
    as: undefined,
    traffic,
  };
}

/** Single entity calls name `<entity>/<key>`; one of another entity is another kind of call. */
function entityOf(path: string, [first = '']: readonly string[]): string {
  const slash = first.indexOf('/');
  return path.includes('/entity/') && slash > 0 ? ` ${first.slice(0, slash)}` : '';
}

function ofJira({ method, path, as, status, points, traffic }: LoggedJiraCall): Unplaced {
  const [address = ''] = path.split('?');
  return {
    target: 'jira',
    method,
    path,
    pattern: `${method} ${patternOf(address)}`,
    keys: [],
    isRead: method === 'GET' || (method === 'POST' && READ_BY_POST.test(address)),
    status,
    units: undefined,
    points,
    as,
    traffic,
  };
}

/** Numbers, work item keys and account ids in a path, behind which the same is asked. */
const IDS = /^(?:\d+|[A-Z][A-Z0-9_]*-\d+|[0-9a-f]{24}|\d+(?::|%3A)[\w-]+)$/;

function patternOf(address: string): string {
  return address
    .split('/')
    .map((part) => (IDS.test(part) ? '…' : part))
    .join('/');
}
