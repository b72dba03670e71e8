import { timeLimitOf } from '#host/functions/time-limit';
import { limits } from '#host/limits';

import { buildFixture, type FixtureHost, startFixtureHost } from './fixtures/fixture-runner';

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

const { functions: limit } = limits;

async function valueOf(name: string, payload?: unknown): Promise<unknown> {
  const result = await host.call({ name, payload });
  return result.success ? result.body : result.error;
}

describe('how long a function may run', () => {
  const plain = { key: 'f', file: 'index', exportName: 'f', timeoutSeconds: undefined };

  test.each([
    ['jira:projectPage', limit.timeLimitMilliseconds],
    ['jira:workflowValidator', limit.timeLimitMilliseconds],
    ['trigger', limit.timeLimitMilliseconds],
    ['webtrigger', limit.longTimeLimitMilliseconds],
    ['consumer', limit.longTimeLimitMilliseconds],
    ['scheduledTrigger', limit.longTimeLimitMilliseconds],
  ])('%s: %i ms', (moduleType, milliseconds) => {
    expect(timeLimitOf(plain, moduleType)).toBe(milliseconds);
  });

  test('only consumers and scheduled triggers can ask for another limit', () => {
    const choosy = { ...plain, timeoutSeconds: 900 };

    expect(timeLimitOf(choosy, 'consumer')).toBe(900_000);
    expect(timeLimitOf(choosy, 'scheduledTrigger')).toBe(900_000);
    expect(timeLimitOf(choosy, 'jira:projectPage')).toBe(limit.timeLimitMilliseconds);
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
    expect(await linesOf(Array.from({ length: limit.logLines }, String))).toBe(limit.logLines);
    expect(await linesOf(Array.from({ length: limit.logLines + 1 }, String))).toBe(limit.logLines);
  });

  test('200 KB of an invocation and not one byte more', async () => {
    const half = 'x'.repeat(limit.logBytes / 2);

    expect(await linesOf([half, half])).toBe(2);
    expect(await linesOf([half, `${half}x`])).toBe(1);
  });
});
