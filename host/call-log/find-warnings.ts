import { NETWORK_ERROR } from '../faults/network-error';
import { type LoggedInvocation } from '../functions/function-runner-interface';

import { budgetOf } from './invocation-budget';
import { type PlatformCall, platformCallsOf } from './platform-call';
import { totalsOf } from './totals-of';

/** Something about an invocation that a developer wants to know without looking for it. */
export type CallWarning = {
  readonly kind: 'refused' | 'repeated' | 'read-twice' | 'one-by-one' | 'over-budget';
  readonly sentence: string;
  /** Places of the calls that it is about. */
  readonly places: readonly number[];
};

/** From so many calls of one pattern on, one call for all of them is worth its words. */
const REPEATED = 3;

/**
 * What stands out among the calls of an invocation: refused ones, the same question again and again,
 * the same row read twice, reads that waited for one another, and figures over budget.
 */
export function findWarnings(entry: LoggedInvocation): readonly CallWarning[] {
  const calls = platformCallsOf(entry);
  const repeated = findRepeated(calls);
  const told = new Set(repeated.flatMap(({ places }) => places));
  return [
    ...findRefused(calls),
    ...repeated,
    ...findReadTwice(calls),
    // Calls that one call can replace need not be sent together as well.
    ...findOneByOne(calls.filter(({ place }) => !told.has(place))),
    ...findOverBudget(entry),
  ];
}

function findRefused(calls: readonly PlatformCall[]): readonly CallWarning[] {
  return calls
    .filter((call) => (call.status >= 400 || isCut(call)) && !isMissingRow(call))
    .map(({ place, pattern, ...call }) => ({
      kind: 'refused',
      sentence: isCut(call)
        ? `Call ${place} (${pattern}) got no answer: its connection was cut.`
        : `Call ${place} (${pattern}) was answered ${call.status}.`,
      places: [place],
    }));
}

function isCut({ status }: Pick<PlatformCall, 'status'>): boolean {
  return status === NETWORK_ERROR;
}

/** Storage answers 404 for a row that is not there; `get` makes `undefined` of it. */
function isMissingRow({ target, isRead, status }: PlatformCall): boolean {
  return target === 'storage' && isRead && status === 404;
}

/** Calls that ask for many things at once already. */
const FOR_MANY = /\/(?:batch\/|query|transaction|search|bulk|[^/?]*list)/;

function findRepeated(calls: readonly PlatformCall[]): readonly CallWarning[] {
  const single = calls.filter(({ path }) => !FOR_MANY.test(path));
  return [...groupBy(single, ({ pattern }) => pattern)].flatMap(([pattern, same]) =>
    same.length < REPEATED
      ? []
      : [
          {
            kind: 'repeated' as const,
            sentence: `${pattern} was called ${same.length} times. ${inOneCall(same)}`,
            places: same.map(({ place }) => place),
          },
        ],
  );
}

function inOneCall([first]: readonly PlatformCall[]): string {
  if (first?.target === 'jira') return 'One search or bulk call asks for all of them.';
  return first?.isRead === true
    ? 'One batch or query reads all of them.'
    : 'One batch or transaction writes all of them.';
}

/** The same rows are read again although nothing was written in between. */
function findReadTwice(calls: readonly PlatformCall[]): readonly CallWarning[] {
  const seen = new Map<string, number>();
  const found: CallWarning[] = [];
  for (const { place, isRead, pattern, path, keys, target } of calls) {
    if (!isRead) seen.clear();
    // A query names its index and not what it asks for, so two of them may well differ.
    const isKnown = target === 'jira' ? pattern.startsWith('GET ') : keys.length > 0;
    if (!isRead || !isKnown || path.endsWith('/query')) continue;
    const question = JSON.stringify([path, keys]);
    const before = seen.get(question);
    if (before === undefined) seen.set(question, place);
    else {
      found.push({
        kind: 'read-twice',
        sentence: `Call ${place} reads the same as call ${before}, and nothing was written in between.`,
        places: [before, place],
      });
    }
  }
  return found;
}

/** Reads that were sent only when the read before them was answered. */
function findOneByOne(calls: readonly PlatformCall[]): readonly CallWarning[] {
  const waited = calls.flatMap((call, index) => {
    const before = calls[index - 1];
    return before !== undefined && isAfter(before, call) ? [before.place, call.place] : [];
  });
  const places = [...new Set(waited)];
  if (places.length < 2) return [];
  return [
    {
      kind: 'one-by-one',
      sentence: `Reads ${places.join(', ')} waited for one another. Where one does not need another’s answer, send them together.`,
      places,
    },
  ];
}

function isAfter(before: PlatformCall, call: PlatformCall): boolean {
  if (!before.isRead || !call.isRead) return false;
  if (before.traffic === undefined || call.traffic === undefined) return false;
  return call.traffic.startMs >= before.traffic.endMs;
}

function findOverBudget(entry: LoggedInvocation): readonly CallWarning[] {
  const budget = budgetOf(entry);
  const totals = totalsOf(entry);
  const figures = [
    ['Storage calls', totals.storageCalls, budget.storageCalls],
    ['Read units', totals.readUnits, budget.readUnits],
    ['Jira calls', totals.jiraCalls, budget.jiraCalls],
    ['Points of Jira', totals.points, budget.points],
  ] as const;
  return figures.flatMap(([what, value, most]) =>
    most === null || value <= most
      ? []
      : [
          {
            kind: 'over-budget' as const,
            sentence: `${what}: ${value}, over the budget of ${most} for one invocation.`,
            places: [],
          },
        ],
  );
}

function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
