import { join } from 'node:path';

import { type HostOptions, type RunningHost, startHost } from '#host/start-host';

import { noteAnswer } from './openapi/watched-answers';

/** The app that uses bridge and UI Kit in every way that the host emulates. */
const FIXTURE_APP = join(__dirname, '..', 'browser', 'fixtures', 'bridge-app');

/** A host with the fixture app on free ports, in memory, without lag; options override. */
export async function startFixtureHost(options: Partial<HostOptions> = {}): Promise<RunningHost> {
  return startHost({
    port: 0,
    dataDirectory: ':memory:',
    appDirectory: FIXTURE_APP,
    queryLagMilliseconds: 0,
    searchLagMilliseconds: 0,
    watchAnswer: noteAnswer,
    ...options,
  });
}

/** A seeded user by place in the switcher. */
export function userAt(host: RunningHost, index: number): RunningHost['users'][number] {
  const user = host.users[index];
  if (user === undefined) throw new Error(`The sample has no user number ${index}.`);
  return user;
}
