import { type Context, Hono } from 'hono';

import { type Jira, type JiraResponse } from '../../jira/jira-interface';

import { isFromShell, sessionUser } from './session';

/**
 * Jira's REST API: for scripts with Basic auth (`e-mail:any token`), for the shell's own pages with
 * their session. A person who is logged in by either has all scopes.
 */
export function restRoutes(jira: Jira): Hono {
  const routes = new Hono();
  routes.all('/*', async (context) => {
    const accountId = accountOf(context, jira);
    const response = await jira.handle({
      method: context.req.method,
      path: pathWithQuery(context.req.url),
      headers: context.req.header(),
      body: (await context.req.text()) || undefined,
      caller:
        accountId === undefined
          ? { kind: 'anonymous' }
          : { kind: 'user', accountId, scopes: 'all' },
    });
    return toHttp(response);
  });
  return routes;
}

function accountOf(context: Context, jira: Jira): string | undefined {
  const authorization = context.req.header('authorization');
  if (authorization !== undefined) return basicAccountId(authorization, jira);
  return isFromShell(context) ? sessionUser(context, jira).accountId : undefined;
}

/** Any token is taken, none is not: a script that forgot it would fail on a real site too. */
function basicAccountId(authorization: string, jira: Jira): string | undefined {
  const encoded = /^Basic (\S+)$/i.exec(authorization)?.[1] ?? '';
  const decoded = Buffer.from(encoded, 'base64').toString('utf8');
  const [email = '', token = ''] = decoded.split(/:(.*)/s);
  if (token === '') return undefined;
  return jira
    .loginUsers()
    .find(({ emailAddress }) => emailAddress.toLowerCase() === email.toLowerCase())?.accountId;
}

function toHttp({ status, headers, body }: JiraResponse): Response {
  if (body === undefined) return new Response(null, { status, headers });
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json;charset=UTF-8', ...headers },
  });
}

function pathWithQuery(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}
