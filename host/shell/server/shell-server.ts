import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

import { Hono } from 'hono';
import { getMimeType } from 'hono/utils/mime';

import { restRoutes } from './rest-routes';
import { shellApi } from './shell-api';
import { type ShellParts } from './shell-parts';

/** Names of the bundled files, below `/host/assets/`. */
const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Jira</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/host/assets/main.css" />
    <script type="module" src="/host/assets/main.js"></script>
  </head>
  <body>
    <div id="shell"></div>
  </body>
</html>
`;

/** Jira's side: REST, the shell's pages and what they ask. */
export function createShellServer(parts: ShellParts): Hono {
  const server = new Hono();
  const { host } = new URL(parts.identity.siteUrl);
  server.use(async (context, next) => {
    // Another name that leads to this machine would be another site with the same pages.
    const asked = context.req.header('host');
    const isRest = context.req.path.startsWith('/rest/');
    if (asked !== host && !isRest) {
      return context.redirect(`${parts.identity.siteUrl}${context.req.path}`);
    }
    await next();
    context.header('cache-control', 'no-store');
    context.header('x-content-type-options', 'nosniff');
    context.header('x-frame-options', 'DENY');
    return undefined;
  });
  server.route('/rest', restRoutes(parts.jira));
  server.route('/host/api', shellApi(parts));
  server.get('/host/csp-violations', (context) => context.json(parts.violations.list()));
  server.get('/host/assets/:file', async (context) => {
    const file = basename(context.req.param('file'));
    const content = await readFile(join(parts.assetDirectory, file)).catch(() => undefined);
    if (content === undefined) return context.notFound();
    return context.body(new Uint8Array(content), 200, {
      'content-type': getMimeType(file) ?? 'application/octet-stream',
    });
  });
  server.get('*', (context) => context.html(PAGE));
  return server;
}
