import { filterOf, isListed, NOBODY, searchOf } from '../../host/shell/pages/calls/calls-filter';
import { totalFunctions } from '../../host/shell/pages/calls/function-totals';
import type {
  InvocationSummary,
  PlatformCall,
} from '../../host/shell/pages/calls/invocation-schemas';
import { atOnceWith, barOf } from '../../host/shell/pages/calls/waterfall-bars';
import { wordBytes, wordDuration } from '../../host/shell/pages/calls/word-figures';

const NO_FILTER = filterOf('');

function summary(changes: Partial<InvocationSummary> = {}): InvocationSummary {
  return {
    number: 1,
    invocationId: 'id-1',
    at: '2026-11-21T10:00:00.000Z',
    functionKey: 'resolver',
    moduleKey: 'project-page',
    moduleType: 'jira:projectPage',
    resolverCall: 'plan.editOutcome',
    accountId: 'ada',
    success: true,
    durationMs: 10,
    bytesIn: 1,
    bytesOut: 2,
    totals: { storageCalls: 3, readUnits: 4, writeUnits: 5, jiraCalls: 1, points: 2 },
    warnings: 0,
    ...changes,
  };
}

function call(place: number, startMs: number, endMs: number): PlatformCall {
  const traffic = { startMs, endMs, requestBytes: 1, answerBytes: 2 };
  return { place, target: 'storage', method: 'POST', path: '/', keys: [], status: 200, traffic };
}

describe('which invocations are listed', () => {
  test.each([
    ['function', { functionKey: 'resolver' }, { functionKey: 'gate-validator' }],
    ['person', { accountId: 'ada' }, { accountId: 'grace' }],
    ['nobody', { accountId: NOBODY }, {}],
    ['failure', { onlyFailed: true }, {}],
    ['words in any case and order', { words: 'OUTCOME plan' }, { resolverCall: 'plan.open' }],
    ['the error', { words: 'time_out' }, {}],
  ])('by %s', (name, filter, hidden) => {
    const fits = {
      nobody: { accountId: undefined },
      failure: { success: false },
      'the error': { errorType: 'FUNCTION_TIME_OUT' },
    }[name];

    expect(isListed(summary(fits), { ...NO_FILTER, ...filter })).toBe(true);
    expect(isListed(summary(hidden), { ...NO_FILTER, ...filter })).toBe(false);
  });

  test('the address keeps the filter, so that the way back leads to the same list', () => {
    const filter = { functionKey: 'a&b', accountId: 'x:y', onlyFailed: true, words: 'plan edit' };

    expect(filterOf(searchOf(filter))).toStrictEqual(filter);
    expect(searchOf(NO_FILTER)).toBe('');
  });
});

test('totals are those of each call, the one that took the most time first', () => {
  const edits = [10, 20, 30].map((durationMs) => summary({ durationMs }));
  const opened = summary({ resolverCall: 'plan.open', durationMs: 100, success: false });

  expect(totalFunctions([...edits, opened])).toMatchObject([
    { call: 'plan.open', invocations: 1, failed: 1, median: 100, p95: 100 },
    { call: 'plan.editOutcome', invocations: 3, failed: 0, median: 20, p95: 30, points: 6 },
  ]);
  expect(totalFunctions([])).toStrictEqual([]);
});

describe('the waterfall', () => {
  test('a bar lies where the call lay in the invocation, and is never too short to be seen', () => {
    expect(barOf(call(1, 25, 75), 100)).toStrictEqual({ start: 25, length: 50 });
    expect(barOf(call(1, 100, 100), 100)).toStrictEqual({ start: 99.5, length: 0.5 });
  });

  test('a call that nobody measured has no bar', () => {
    expect(barOf({ ...call(1, 0, 1), traffic: undefined }, 100)).toBeUndefined();
  });

  test('calls were at once when one was sent before the other was answered', () => {
    const calls = [call(1, 0, 10), call(2, 5, 20), call(3, 20, 30)];

    expect(calls.map((each) => atOnceWith(each, calls))).toStrictEqual([[2], [1], []]);
  });
});

test('figures read as people write them', () => {
  expect([0.44, 12.4, 1_340].map(wordDuration)).toStrictEqual(['0.4 ms', '12 ms', '1.3 s']);
  expect([312, 4_180].map(wordBytes)).toStrictEqual(['312 B', '4.2 kB']);
});
