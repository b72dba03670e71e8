import {
  jiraRateReasons,
  storageOperations,
  storageRateCodes,
} from '../../../faults/fault-schemas';

import { type FaultPlace, type ShownFault } from './switched-faults';

export type FaultOption = { readonly label: string; readonly value: string };

/** One part of a fault that a person can set beside its kind. */
export type FaultField = {
  /** Its name in the fault. */
  readonly name: string;
  readonly label: string;
} & (
  | {
      readonly input: 'choice';
      readonly options: readonly FaultOption[];
      /** The option that holds when none is set; without it, none is one of the choices. */
      readonly usual?: string;
    }
  | { readonly input: 'number' | 'text' }
);

const named = (value: string): FaultOption => ({ label: value, value });

/** Kinds of a place; that it works is none of them. */
export const FAULT_KINDS: Readonly<Record<FaultPlace['where'], readonly FaultOption[]>> = {
  storage: callKinds(),
  jira: [...callKinds(), { label: 'Warns that the limit is near', value: 'near-limit' }],
  function: [
    { label: 'Throws', value: 'throw' },
    { label: 'Hangs until its time limit', value: 'hang' },
    { label: 'Answers garbage', value: 'garbage' },
    { label: 'Runs, but its answer is lost', value: 'lost-response' },
    { label: 'Is called twice at once', value: 'duplicate' },
  ],
  frame: [
    { label: 'Keeps nothing for app pages', value: 'storage-refused' },
    { label: 'Loads and asks slowly', value: 'slow' },
  ],
};

function callKinds(): readonly FaultOption[] {
  return [
    { label: 'Refuses: too many requests (429)', value: 'rate-limit' },
    { label: 'Fails (500)', value: 'server-error' },
    { label: 'Is not available (503)', value: 'unavailable' },
    { label: 'Never answers', value: 'time-out' },
    { label: 'Does it, but the answer is lost', value: 'lost-response' },
    { label: 'Is slow', value: 'slow' },
    { label: 'Indexes fall behind', value: 'stale-query' },
  ];
}

const CODE: FaultField = {
  ...choice('code', 'Code', storageRateCodes.map(named)),
  usual: 'RATE_LIMIT_EXCEEDED',
};
const REASON: FaultField = {
  ...choice('reason', 'Reason', jiraRateReasons.map(named)),
  usual: 'jira-burst-based',
};
const RETRY_AFTER: FaultField = number('retryAfterSeconds', 'Retry after seconds (empty: 5)');
const SEEN_AS: FaultField = {
  ...choice('seenAs', 'What is seen of it', [
    { label: 'A connection that is cut', value: 'network-error' },
    { label: 'A gateway that waited too long (504)', value: 'gateway-timeout' },
  ]),
  usual: 'network-error',
};
const SLOW: FaultField = number('milliseconds', 'By milliseconds (empty: 3000)');
const BEHIND: FaultField = number('milliseconds', 'By milliseconds at most (empty: 60000)');
const OPERATION: FaultField = choice('operation', 'Only calls of', storageOperations.map(named));
const PATH: FaultField = {
  name: 'pathIncludes',
  label: 'Only paths with (empty: all)',
  input: 'text',
};
const NTH: FaultField = number('nth', 'From which call on (empty: the next)');
const TIMES: FaultField = number('times', 'How many calls (empty: all)');

/** What can be set of a fault of this kind at this place. */
export function fieldsOf({ where }: FaultPlace, kind: string): readonly FaultField[] {
  if (where === 'frame') return kind === 'slow' ? [SLOW] : [];
  if (kind === 'stale-query') return [BEHIND];
  const filter = { storage: [OPERATION], jira: [PATH], function: [] }[where];
  return [...ownFieldsOf(where, kind), ...filter, NTH, TIMES];
}

function ownFieldsOf(where: 'storage' | 'jira' | 'function', kind: string): readonly FaultField[] {
  if (where === 'function') return [];
  switch (kind) {
    case 'rate-limit':
      return where === 'jira' ? [REASON, RETRY_AFTER] : [CODE];
    case 'unavailable':
      return where === 'jira' ? [RETRY_AFTER] : [];
    case 'lost-response':
      return [SEEN_AS];
    case 'slow':
      return [SLOW];
    default:
      return [];
  }
}

/** A fault of another kind, with what both kinds have. */
export function withKind(
  place: FaultPlace,
  fault: ShownFault | undefined,
  kind: string,
): ShownFault {
  const names = new Set(fieldsOf(place, kind).map(({ name }) => name));
  const kept = Object.entries(fault ?? {}).filter(([name]) => names.has(name));
  return { ...Object.fromEntries(kept), kind };
}

function choice(
  name: string,
  label: string,
  options: readonly FaultOption[],
): Extract<FaultField, { readonly input: 'choice' }> {
  return { name, label, input: 'choice', options };
}

function number(name: string, label: string): FaultField {
  return { name, label, input: 'number' };
}
