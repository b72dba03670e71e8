import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

import { LIFECYCLE_EVENTS } from '#host/events/lifecycle-events';
import { EMITTED_EVENTS } from '#host/jira/events/product-event';
import { limits } from '#host/limits';
import { lintEvents } from '#host/manifest/lint-events';
import { loadManifest } from '#host/manifest/load-manifest';
import { manifestSchema } from '#host/manifest/manifest-schema';

import { eventsAppRoot } from './fixtures/events-host';

type Module = Readonly<Record<string, unknown>>;

/** What is said of the fixture's manifest with other modules of one type. */
function lint(type: string, modules: readonly Module[]): readonly string[] {
  const read = parse(readFileSync(join(eventsAppRoot, 'manifest.yml'), 'utf8')) as {
    modules: object;
  };
  return lintEvents(
    manifestSchema.parse({ ...read, modules: { ...read.modules, [type]: modules } }),
  );
}

const trigger = (more: object): Module => ({
  ...{ key: 'own', function: 'trigger', events: ['avi:jira:created:issue'] },
  ...more,
});
const schedule = (more: object): Module => ({
  ...{ key: 'own', function: 'schedule', interval: 'hour' },
  ...more,
});

test('the fixture’s manifest passes Atlassian’s validator and this host', async () => {
  expect(await loadManifest(eventsAppRoot)).toMatchObject({ ok: true });
  // Atlassian's validator compiles its schema first.
}, 60_000);

test.each([
  [
    'an event that never comes',
    { events: ['avi:jira:commented:issue'] },
    'avi:jira:commented:issue',
  ],
  [
    'an event that never comes, with a filter',
    { events: [{ eventType: 'avi:jira:moved:version', filter: { ignoreSelf: true } }] },
    'avi:jira:moved:version',
  ],
  ['an expression', { filter: { expression: 'true' } }, 'filters by expression'],
  [
    'an expression of one event',
    { events: [{ eventType: 'avi:jira:created:issue', filter: { expression: 'true' } }] },
    'filters by expression',
  ],
  ['a licence', { filter: { appIsLicensed: true } }, 'filters by appIsLicensed'],
  ['more fields', { payload: { include: { fields: ['duedate'] } } }, 'asks for a larger payload'],
  ['a backend of its own', { function: undefined, endpoint: 'mine' }, 'a backend of its own'],
])('a trigger with %s is refused', (_what, more, sentence) => {
  expect(lint('trigger', [trigger(more)])).toStrictEqual([
    expect.stringMatching(new RegExp(`^trigger "own" .*${sentence}.*\\. .+\\.$`)),
  ]);
});

test('a trigger for every event that the host sends, ignoring itself in both ways, is taken', () => {
  const filter = { ignoreSelf: true };
  const sent = [...EMITTED_EVENTS, ...LIFECYCLE_EVENTS];

  expect(lint('trigger', [trigger({ events: sent, filter })])).toStrictEqual([]);
  expect(
    lint('trigger', [trigger({ events: sent.map((eventType) => ({ eventType, filter })) })]),
  ).toStrictEqual([]);
});

test('a consumer of the package’s first version is refused', () => {
  const consumer = { key: 'own', queue: 'work', resolver: { function: 'consumer', method: 'm' } };

  expect(lint('consumer', [consumer])).toStrictEqual([
    expect.stringContaining('names a resolver instead of a function'),
  ]);
});

test('five scheduled triggers are taken, one of them every five minutes, and not one more', () => {
  const { scheduledTriggers, fiveMinuteTriggers } = limits.events;
  const hourly = Array.from({ length: scheduledTriggers }, () => schedule({}));
  const often = (count: number): Module[] =>
    Array.from({ length: count }, () => schedule({ interval: 'fiveMinute' }));

  expect(lint('scheduledTrigger', hourly)).toStrictEqual([]);
  expect(lint('scheduledTrigger', [...hourly, schedule({})])).toStrictEqual([
    'The app has 6 scheduled triggers; at most 5 are accepted.',
  ]);
  expect(lint('scheduledTrigger', often(fiveMinuteTriggers))).toStrictEqual([]);
  expect(lint('scheduledTrigger', often(fiveMinuteTriggers + 1))).toStrictEqual([
    'The app has 2 scheduled triggers every five minutes; at most 1 are accepted.',
  ]);
});

test('a scheduled trigger that asks for a licence is refused', () => {
  expect(lint('scheduledTrigger', [schedule({ filter: { appIsLicensed: true } })])).toHaveLength(1);
});
