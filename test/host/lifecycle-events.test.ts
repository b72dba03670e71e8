import { openDatabase } from '#host/database/open-database';
import { localInstallation } from '#host/functions/installation';
import { readManifest } from '#host/manifest/read-manifest';

import { startEventsAlone } from './fixtures/events-alone';
import { eventsAppRoot } from './fixtures/events-host';

/** The fixture's manifest with one trigger for its own life. */
function manifest(): ReturnType<typeof readManifest> {
  const read = readManifest(eventsAppRoot);
  const events = ['avi:forge:installed:app'];
  const trigger = { key: 'on-installed', type: 'trigger', function: 'trigger', events };
  return { ...read, modules: [trigger] };
}

test('the app is told once that it was installed, by an event that does not name itself', async () => {
  const database = openDatabase({ directory: ':memory:' });
  const first = startEventsAlone({ database, manifest: manifest() });
  await first.events.deliverDue();
  const second = startEventsAlone({ database, manifest: manifest() });
  await second.events.deliverDue();

  expect(first.calls).toMatchObject([{ moduleKey: 'on-installed', moduleType: 'trigger' }]);
  expect(first.calls[0]?.payload).toStrictEqual({
    id: localInstallation.installationId,
    app: { id: '22222222-2222-4222-8222-222222222222', version: '1.0.0' },
    environment: { id: localInstallation.environmentId },
    context: { cloudId: localInstallation.cloudId, moduleKey: 'on-installed' },
  });
  expect(second.calls).toStrictEqual([]);
});

test('a trigger that comes with an update is not told of an installation that was before it', async () => {
  const database = openDatabase({ directory: ':memory:' });
  startEventsAlone({ database });

  const updated = startEventsAlone({ database, manifest: manifest() });
  await updated.events.deliverDue();

  expect(updated.calls).toStrictEqual([]);
});

test('when the app cannot do its work yet, it asks for another attempt', async () => {
  const answers = [{ body: { _retry: true, retryOptions: { retryAfter: 60 } } }];
  const { events, calls } = startEventsAlone({
    manifest: manifest(),
    answer: () => answers.shift() ?? {},
  });

  await events.passTime(60_000);

  expect(calls[1]?.payload).toMatchObject({ retryContext: { retryCount: 1 } });
});
