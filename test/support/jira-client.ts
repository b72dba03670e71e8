import { Hono } from 'hono';
import { type HttpException, Version3Client } from 'jira.js';

import { openDoor } from '#host/listen';
import { SAMPLE_PEOPLE } from '#host/sample/sample-people';
import { restRoutes } from '#host/shell/server/rest-routes';

import { createTestSite, type PersonName, type TestSite } from './jira-site';

/** The sample site behind a port of this machine, and a real client library that calls it. */
export type ClientSite = {
  readonly site: TestSite;
  /** The address of the site, without a path. */
  readonly url: string;
  /** jira.js as this person, who logs in with e-mail address and token as on a real site. */
  readonly clientOf: (person: PersonName) => Version3Client;
  readonly stop: () => Promise<void>;
};

/** Serves the sample site as the host does, on a free port. */
export async function startClientSite(): Promise<ClientSite> {
  const site = createTestSite();
  const door = await openDoor(0);
  const server = new Hono();
  server.route('/rest', restRoutes(site.jira));
  door.serve(server);
  const url = `http://127.0.0.1:${door.port}`;
  return {
    site,
    url,
    clientOf: (person) =>
      new Version3Client({
        host: url,
        authentication: {
          basic: { email: SAMPLE_PEOPLE[person].emailAddress, apiToken: 'any-token' },
        },
        // Loopback is never behind the proxy that this machine may name.
        baseRequestConfig: { proxy: false },
      }),
    stop: door.close,
  };
}

/** What the library throws when Jira refuses; fails when it does not. */
export async function refusalOf(call: Promise<unknown>): Promise<HttpException> {
  const outcome = await call.then(
    () => undefined,
    // The library throws nothing else for an answer of a server.
    (error: unknown) => error as HttpException,
  );
  if (outcome === undefined) throw new Error('The call was not refused.');
  return outcome;
}
