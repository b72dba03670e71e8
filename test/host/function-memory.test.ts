import { buildFixture, type FixtureHost, startFixtureHost } from './fixtures/fixture-runner';

let bundle: Awaited<ReturnType<typeof buildFixture>>;
let host: FixtureHost;

beforeAll(async () => {
  bundle = await buildFixture();
});

afterAll(() => {
  bundle.remove();
});

beforeEach(() => {
  host = startFixtureHost({ bundleDirectory: bundle.directory });
});

afterEach(async () => {
  await host.runner.stop();
});

async function valueOf(name: string, payload?: unknown): Promise<unknown> {
  const result = await host.call({ name, payload });
  return result.success ? result.body : result.error;
}

const outOfMemory = (megabytes: number): object => ({
  errorType: 'FUNCTION_OUT_OF_MEMORY',
  errorMessage: `Function was terminated with SIGKILL. This may indicate running out of memory. Limit of ${megabytes} MB.`,
});

/** What the fixture's manifest gives. */
const GIVEN = 128;

describe('a function that holds more memory than the manifest gives is stopped, and only it', () => {
  test('in objects', async () => {
    const [hoarder, other] = await Promise.all([valueOf('hoard'), valueOf('log')]);

    expect(hoarder).toStrictEqual(outOfMemory(GIVEN));
    expect([other, await valueOf('log')]).toStrictEqual(['logged', 'logged']);
  });

  test.each(['buffers', 'arrays', 'plain'])(
    'in %s outside of the heap, though it never waits',
    async (kind) => {
      // So much that the machine would feel it if nobody looked before the function is done.
      const hoarding = valueOf('hoardBuffers', { kind, megabytes: 100_000 });
      const [hoarder, other] = await Promise.all([hoarding, valueOf('log')]);

      expect(hoarder).toStrictEqual(outOfMemory(GIVEN));
      expect([other, await valueOf('log')]).toStrictEqual(['logged', 'logged']);
    },
  );

  test('one that holds less, or lets go of it in time, is not', async () => {
    expect(await valueOf('hoardBuffers', { kind: 'buffers', megabytes: GIVEN / 2 })).toBe(
      GIVEN / 2,
    );
    expect(await valueOf('passBuffers', { megabytes: GIVEN * 4 })).toBe(GIVEN * 4);
  });
});

test('a function has the memory that the manifest gives to it alone', async () => {
  await host.runner.stop();
  host = startFixtureHost({ bundleDirectory: bundle.directory, validatorMegabytes: 256 });
  const validate = async (megabytes: number): Promise<unknown> => {
    const result = await host.runner.invoke({
      functionKey: 'validator',
      moduleKey: 'fixture-validator',
      moduleType: 'jira:workflowValidator',
      payload: { megabytes },
    });
    return result.success ? result.body : result.error;
  };

  expect(await validate(200)).toBe(200);
  expect(await validate(300)).toStrictEqual(outOfMemory(256));
  expect(await valueOf('hoardBuffers', { kind: 'buffers', megabytes: 200 })).toStrictEqual(
    outOfMemory(GIVEN),
  );
});

test('counting buffers and telling the time does not change what values are made by', async () => {
  expect(await valueOf('sameConstructors')).toStrictEqual({
    array: true,
    buffer: true,
    slice: true,
    date: true,
  });
});
