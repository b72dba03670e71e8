import { execute } from '#host/jira/store/query';
import { type RunningHost } from '#host/start-host';
import { startFixtureHost, userAt } from '#test/support/start-fixture-host';

let host: RunningHost;

beforeAll(async () => {
  host = await startFixtureHost();
}, 120_000);

afterAll(async () => {
  await host.stop();
});

function basic(text: string): Record<string, string> {
  return { authorization: `Basic ${Buffer.from(text).toString('base64')}` };
}

/** A request of the shell's own pages, logged in as a user. */
async function fromShell(
  path: string,
  accountId: string,
  init: RequestInit = {},
): Promise<Response> {
  return fetch(host.url + path, {
    ...init,
    headers: {
      'content-type': 'application/json',
      'x-plumbline-shell': '1',
      cookie: `plumbline-user=${accountId}`,
    },
  });
}

describe('REST with Basic auth', () => {
  test('a seeded e-mail and any token are that person', async () => {
    const user = userAt(host, 1);

    const response = await fetch(`${host.url}/rest/api/3/myself`, {
      headers: basic(`${user.emailAddress}:any-token`),
    });

    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ accountId: user.accountId });
  });

  test.each([
    ['nobody', {}],
    ['an unknown e-mail', basic('nobody@example.com:token')],
    ['a known e-mail without a token', { 'known-without-token': 'yes' }],
    ['a header that is not Basic', { authorization: 'Bearer abc' }],
  ])('%s is refused with 401', async (_who, headers: Record<string, string>) => {
    const sent =
      'known-without-token' in headers ? basic(`${userAt(host, 0).emailAddress}:`) : headers;

    const response = await fetch(`${host.url}/rest/api/3/myself`, { headers: sent });

    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ errorMessages: [expect.any(String)] });
  });

  test('a session alone is not enough: another site could send its cookie', async () => {
    const response = await fetch(`${host.url}/rest/api/3/myself`, {
      headers: { cookie: `plumbline-user=${userAt(host, 0).accountId}` },
    });

    expect(response.status).toBe(401);
  });
});

describe('the pages’ own calls', () => {
  test('without the header of the shell they are refused', async () => {
    const response = await fetch(`${host.url}/host/api/session`);

    expect(response.status).toBe(403);
  });

  test('another name of this machine is sent to the shell’s own', async () => {
    const response = await fetch(host.url.replace('localhost', '127.0.0.1'), {
      redirect: 'manual',
    });

    expect(response.headers.get('location')).toBe(`${host.url}/`);
  });

  test('the clock of the whole host moves by days', async () => {
    const before = host.clock.now();

    const response = await fromShell('/host/api/clock', userAt(host, 0).accountId, {
      method: 'POST',
      body: JSON.stringify({ days: 2 }),
    });

    expect(response.status).toBe(200);
    expect(host.clock.now() - before).toBeGreaterThanOrEqual(2 * 86_400_000);
  });

  test('a context signed for one person does not work for another', async () => {
    const [first, second] = [userAt(host, 0), userAt(host, 1)];
    const project = await firstProjectKey();
    const body = JSON.stringify({
      moduleKey: 'fixture-page',
      place: { kind: 'project', projectKey: project },
    });
    const granted = await fromShell('/host/api/context', first.accountId, { method: 'POST', body });
    const { contextToken } = (await granted.json()) as { contextToken: string };
    const invoke = JSON.stringify({ contextToken, functionKey: 'whoami' });

    const own = await fromShell('/host/api/invoke', first.accountId, {
      method: 'POST',
      body: invoke,
    });
    const foreign = await fromShell('/host/api/invoke', second.accountId, {
      method: 'POST',
      body: invoke,
    });

    expect(await own.json()).toMatchObject({ value: { accountId: first.accountId } });
    expect(foreign.status).toBe(400);
  });

  test('a context is in the language in which the person reads Jira', async () => {
    const { accountId } = userAt(host, 2);
    const setLanguage = 'UPDATE jira_user SET locale = ? WHERE accountId = ?';
    const place = { kind: 'project', projectKey: await firstProjectKey() };
    const body = JSON.stringify({ moduleKey: 'fixture-page', place });
    const contextOf = async (): Promise<unknown> =>
      (await fromShell('/host/api/context', accountId, { method: 'POST', body })).json();

    expect(await contextOf()).toMatchObject({ context: { locale: 'en-GB' } });
    execute(host.database, setLanguage, ['de_DE', accountId]);

    expect(await contextOf()).toMatchObject({ context: { locale: 'de-DE' } });
  });

  test('a project that Jira hides from a person has no context for them', async () => {
    const response = await fromShell('/host/api/context', userAt(host, 0).accountId, {
      method: 'POST',
      body: JSON.stringify({
        moduleKey: 'fixture-page',
        place: { kind: 'project', projectKey: 'NOSUCH' },
      }),
    });

    expect(response.status).toBe(404);
  });
});

async function firstProjectKey(): Promise<string> {
  const response = await fromShell('/rest/api/3/project/search', userAt(host, 0).accountId);
  const { values } = (await response.json()) as { values: { key: string }[] };
  return values[0]?.key ?? '';
}

describe('app frames', () => {
  test('are on another site than the shell', () => {
    expect(new URL(host.url).hostname).toBe('localhost');
    expect(new URL(host.frameOrigin).hostname).toBe('127.0.0.1');
  });

  test('get Forge’s policy, with reports to the host and nothing else added', async () => {
    const response = await fetch(`${host.frameOrigin}/page/index.html`);
    const policy = response.headers.get('content-security-policy') ?? '';

    expect(policy).toContain("script-src 'self' https://forge.cdn.prod.atlassian-dev.net");
    expect(policy).toContain("style-src 'self'");
    expect(policy).toContain("'unsafe-inline'");
    expect(policy).toMatch(/frame-ancestors [^;]*http:\/\/localhost:\d+/);
    expect(policy).toContain('report-uri /__plumbline__/csp-report');
    expect(policy).not.toContain('localhost:*');
    expect(policy).not.toMatch(/script-src [^;]*unsafe/);
  });

  test('load the bridge before anything else', async () => {
    const html = await (await fetch(`${host.frameOrigin}/page/index.html`)).text();

    expect(/<head><script src="([^"]+)"/.exec(html)?.[1]).toBe('/__plumbline__/bridge.js');
  });

  test.each(['/page/..%2f..%2fmanifest.yml', '/page/nothing.js', '/nowhere/index.html'])(
    '%s is not there',
    async (path) => {
      expect((await fetch(host.frameOrigin + path)).status).toBe(404);
    },
  );
});
