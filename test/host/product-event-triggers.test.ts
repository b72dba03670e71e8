import { limits } from '#host/limits';
import { type AppManifest } from '#host/manifest/app-manifest';

import { buildEventsApp, type EventsHost, startEventsHost } from './fixtures/events-host';
import { createIssueIn, deliveredTo } from './fixtures/jira-changes';

const SECOND = 1_000;
const HOUR = 60 * 60 * SECOND;

let manifest: AppManifest;
let host: EventsHost;

beforeAll(async () => {
  manifest = await buildEventsApp();
});

beforeEach(() => {
  host = startEventsHost(manifest);
});

afterEach(async () => {
  await host.stop();
});

const delivered = (moduleKey?: string): ReturnType<typeof deliveredTo> =>
  deliveredTo(host, moduleKey);
const createIssue = (summary: string): ReturnType<typeof createIssueIn> =>
  createIssueIn(host, summary);

describe('what the app does itself', () => {
  test.each(['app', 'user'])('as the %s is told as its own, unless it ignores it', async (as) => {
    const { key } = await createIssue('To be renamed');
    await host.events.deliverDue();
    host.told('trigger');

    expect(await host.ask('rename', { as, issue: key, summary: 'By the app' })).toBe(204);
    await host.events.deliverDue();

    expect(host.told('trigger').map(({ event }) => event)).toMatchObject([
      { selfGenerated: true, context: { moduleKey: 'on-issue' } },
    ]);
  });

  test('and what a person does on Jira’s own screens is told to both', async () => {
    const { key } = await createIssue('To be renamed');
    await host.events.deliverDue();
    host.told('trigger');

    await host.send('ada', `PUT /issue/${key}`, { fields: { summary: 'By Ada' } });

    expect(await delivered('on-others-issue')).toMatchObject([{ selfGenerated: false }]);
  });
});

test('of a project that an admin hides from the app nothing is told', async () => {
  host.jira.setHiddenFromApp('ACME', 'hidden');

  await createIssue('Secret');

  expect(await delivered()).toStrictEqual([]);
});

test('the function runs for nobody and with the time limit of triggers', async () => {
  await createIssue('Anything');
  await host.events.deliverDue();

  expect(host.invocations().at(-1)).toMatchObject({
    ...{ functionKey: 'trigger', moduleKey: 'on-issue', moduleType: 'trigger', success: true },
  });
  expect(host.invocations().at(-1)?.accountId).toBeUndefined();
});

describe('a retry', () => {
  test('is asked for with InvocationError and told in the payload', async () => {
    await createIssue('retry once');
    expect(await delivered()).toHaveLength(1);
    await host.events.passTime(60 * SECOND - 1);
    expect(host.told('trigger')).toStrictEqual([]);

    host.clock.advance(1);

    expect(await delivered()).toMatchObject([
      {
        eventType: 'avi:jira:created:issue',
        retryContext: {
          ...{ retryCount: 1, retryReason: 'FUNCTION_RETRY_REQUEST' },
          retryData: { seen: 'retry once' },
        },
      },
    ]);
  });

  test('is given four times and not once more', async () => {
    await createIssue('always retry');
    await host.events.passTime(60 * SECOND);

    expect(host.told('trigger')).toHaveLength(1 + limits.events.productRetries);
    expect(host.events.waiting()).toStrictEqual([]);
  });

  test('is not given to a function that throws: the event is lost', async () => {
    await createIssue('throw');
    await host.events.passTime(HOUR);

    expect(host.told('trigger')).toHaveLength(1);
    expect(host.events.waiting()).toStrictEqual([]);
  });

  test('is not given to a function that takes too long: the event is lost', async () => {
    await host.stop();
    host = startEventsHost(manifest, { functionTimeLimitMilliseconds: 50 });
    host.runner.setFault('trigger', 'hang');
    await createIssue('Anything');
    await host.events.passTime(HOUR);

    const errors = host.invocations().filter(({ moduleKey }) => moduleKey === 'on-issue');
    expect(errors).toMatchObject([{ errorType: 'FUNCTION_TIME_OUT' }]);
    expect(host.events.waiting()).toStrictEqual([]);
  });
});
