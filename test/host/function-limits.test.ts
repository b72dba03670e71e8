import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { logLinesOf, timeLimitOf } from '#host/functions/time-limit';
import { limits } from '#host/limits';
import { type ManifestFunction } from '#host/manifest/app-manifest';

import { buildFixture, type FixtureHost, startFixtureHost } from './fixtures/fixture-runner';

const { functions: limit } = limits;

let bundle: Awaited<ReturnType<typeof buildFixture>>;
let host: FixtureHost;

beforeAll(async () => {
  bundle = await buildFixture();
  host = startFixtureHost({ bundleDirectory: bundle.directory });
});

afterAll(async () => {
  await host.runner.stop();
  bundle.remove();
});

async function valueOf(name: string, payload?: unknown): Promise<unknown> {
  const result = await host.call({ name, payload });
  return result.success ? result.body : result.error;
}

const plain: ManifestFunction = {
  ...{ key: 'f', file: 'index', exportName: 'f', timeoutSeconds: undefined },
  memoryMegabytes: limit.memoryMegabytes,
};

describe('how long a function may run', () => {
  const limitOf = (called: ManifestFunction, moduleType: string, ...others: readonly string[]) => {
    const modules = others.map((type) => ({ key: type, type, function: called.key }));
    return timeLimitOf({ modules }, called, moduleType);
  };
  const choosy = { ...plain, timeoutSeconds: 900 };

  test.each([
    ['jira:projectPage', limit.timeLimitMilliseconds],
    ['jira:workflowValidator', limit.timeLimitMilliseconds],
    ['trigger', limit.timeLimitMilliseconds],
    ['webtrigger', limit.longTimeLimitMilliseconds],
    ['action', limit.longTimeLimitMilliseconds],
    ['rovo:agentConnector', limit.longTimeLimitMilliseconds],
    ['consumer', limit.longTimeLimitMilliseconds],
    ['scheduledTrigger', limit.longTimeLimitMilliseconds],
  ])('%s: %i ms', (moduleType, milliseconds) => {
    expect(limitOf(plain, moduleType)).toBe(milliseconds);
  });

  test('only consumers and scheduled triggers can ask for another limit', () => {
    expect(limitOf(choosy, 'consumer')).toBe(900_000);
    expect(limitOf(choosy, 'scheduledTrigger')).toBe(900_000);
    expect(limitOf(choosy, 'jira:projectPage')).toBe(limit.timeLimitMilliseconds);
  });

  test('a function of several modules has the shortest of their limits, whoever calls it', () => {
    expect(limitOf(choosy, 'consumer', 'consumer', 'scheduledTrigger')).toBe(900_000);
    expect(limitOf(choosy, 'consumer', 'consumer', 'webtrigger')).toBe(
      limit.longTimeLimitMilliseconds,
    );
    expect(limitOf(plain, 'consumer', 'consumer', 'trigger')).toBe(limit.timeLimitMilliseconds);
  });

  test('a resolver counts as a user of its function', () => {
    const page = { key: 'page', type: 'jira:projectPage', resolver: { function: 'f' } };

    expect(timeLimitOf({ modules: [page] }, plain, 'consumer')).toBe(limit.timeLimitMilliseconds);
  });
});

describe('sizes', () => {
  const frame = JSON.stringify({ functionKey: 'log', payload: '' }).length;
  const { frontEndRequestBytes, requestBytes, responseBytes } = limit;

  test('a page sends 500 KB with one invoke and not one byte more', async () => {
    const send = (bytes: number): Promise<unknown> => valueOf('log', 'x'.repeat(bytes - frame));

    expect(await send(frontEndRequestBytes)).toBe('logged');
    expect(await send(frontEndRequestBytes + 1)).toMatchObject({ errorType: 'PAYLOAD_TOO_LARGE' });
  });

  test('a function answers 5 MB and not one byte more', async () => {
    // The two quotation marks of the JSON text count.
    const fits = await valueOf('large', { bytes: responseBytes - 2 });
    const over = await valueOf('large', { bytes: responseBytes - 1 });

    expect(String(fits)).toHaveLength(responseBytes - 2);
    expect(over).toMatchObject({ errorType: 'PAYLOAD_TOO_LARGE' });
  });

  test('a function gets 5 MB and not one byte more', async () => {
    const send = async (bytes: number): Promise<string> => {
      const result = await host.runner.invoke({
        functionKey: 'validator',
        moduleKey: 'fixture-validator',
        moduleType: 'jira:workflowValidator',
        payload: 'x'.repeat(bytes - 2),
      });
      return result.success ? 'ran' : result.error.errorMessage;
    };

    // The fixture answers with what it got and more, which is too large to go back.
    expect(await send(requestBytes)).toContain('The response has');
    expect(await send(requestBytes + 1)).toContain('The request has');
  });
});

describe('what is kept of the console', () => {
  const linesOf = async (lines: readonly string[]): Promise<number> => {
    host.callLog.clear();
    await valueOf('chatter', { lines });
    return host.callLog.entries()[0]!.console.length;
  };

  test('100 lines of an invocation and not one more', async () => {
    const most = limit.logLinesPerMinute;

    expect(await linesOf(Array.from({ length: most }, String))).toBe(most);
    expect(await linesOf(Array.from({ length: most + 1 }, String))).toBe(most);
  });

  test.each([
    [undefined, 1],
    [60, 1],
    [61, 2],
    [90, 2],
    [900, 15],
  ])('with timeoutSeconds %p it is %i times as many', (timeoutSeconds, times) => {
    expect(logLinesOf({ ...plain, timeoutSeconds })).toBe(times * limit.logLinesPerMinute);
  });

  test('200 KB of an invocation and not one byte more', async () => {
    const half = 'x'.repeat(limit.logBytes / 2);

    expect(await linesOf([half, half])).toBe(2);
    expect(await linesOf([half, `${half}x`])).toBe(1);
  });
});

/** Where each limit of functions is tried and exceeded. */
const triedIn: Readonly<Record<keyof typeof limit, string>> = {
  timeLimitMilliseconds: 'function-limits.test.ts',
  longTimeLimitMilliseconds: 'function-limits.test.ts',
  memoryMegabytes: 'manifest.test.ts',
  memoryMegabytesMaximum: 'manifest.test.ts',
  frontEndRequestBytes: 'function-limits.test.ts',
  requestBytes: 'function-limits.test.ts',
  responseBytes: 'function-limits.test.ts',
  logLinesPerMinute: 'function-limits.test.ts',
  logBytes: 'function-limits.test.ts',
  invocationsPerMinuteOfPerson: 'function-rates.test.ts',
  invocationsPerMinute: 'function-rates.test.ts',
  invocationsPerSecond: 'function-rates.test.ts',
  invocationsAtOnce: 'function-lifetime.test.ts',
};

test.each(Object.entries(triedIn))('%s has its test in %s', (name, file) => {
  expect(readFileSync(join(__dirname, file), 'utf8')).toMatch(new RegExp(`\\b${name}\\b`));
});
