import { readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { Hono } from 'hono';
import { getMimeType } from 'hono/utils/mime';

import { type FrameFault } from '../faults/fault-schemas';

import { frameAssets } from './bridge-protocol';
import { contentSecurityPolicy } from './content-security-policy';
import { frameDelay } from './frame-fault';
import { type FrameResource } from './frame-resource';
import { injectBridge } from './inject-bridge';
import { type PolicyViolations } from './policy-violations';

type FrameServerParts = {
  readonly resources: readonly FrameResource[];
  /** `permissions` of the manifest, as written. */
  readonly permissions: Parameters<typeof contentSecurityPolicy>[0]['permissions'];
  readonly shellOrigin: string;
  /** The bundled frame-bridge.ts. */
  readonly bridgeScript: string;
  readonly tokenStyles: string;
  readonly violations: PolicyViolations;
  /** What pages that are opened from now on meet in their browser. */
  readonly fault: () => FrameFault | undefined;
};

/**
 * Serves what the app ships, as Atlassian's CDN does: the bridge first in every page, the real CSP
 * on it, and nothing else. It knows no session and no Jira; an app page reaches both by the bridge.
 */
export function createFrameServer(parts: FrameServerParts): Hono {
  const server = new Hono();
  server.use(async (context, next) => {
    await next();
    context.header('cache-control', 'no-store');
    context.header('x-content-type-options', 'nosniff');
  });
  server.get(frameAssets.bridge, (context) =>
    context.body(parts.bridgeScript, 200, { 'content-type': 'text/javascript; charset=utf-8' }),
  );
  server.get(frameAssets.tokens, (context) =>
    context.body(parts.tokenStyles, 200, { 'content-type': 'text/css; charset=utf-8' }),
  );
  server.post(frameAssets.violations, async (context) => {
    parts.violations.record(await context.req.json().catch(() => undefined));
    return context.body(null, 204);
  });
  server.get('/:resource/:file{.+}', async (context) => {
    await wait(frameDelay(parts.fault()));
    return serveFile(parts, context.req.param('resource'), context.req.param('file'));
  });
  return server;
}

async function serveFile(parts: FrameServerParts, key: string, file: string): Promise<Response> {
  const resource = parts.resources.find((candidate) => candidate.key === key);
  const content = resource === undefined ? undefined : await readResource(resource, file);
  if (content === undefined) {
    return new Response(`The app has no file ${file} in a resource ${key}.`, { status: 404 });
  }
  const type = getMimeType(file) ?? 'application/octet-stream';
  if (!file.endsWith('.html')) {
    return new Response(new Uint8Array(content), { headers: { 'content-type': type } });
  }
  const html = content.toString('utf8');
  const { shellOrigin } = parts;
  return new Response(injectBridge(html, shellOrigin, parts.fault()), {
    headers: {
      'content-type': type,
      'content-security-policy': contentSecurityPolicy({
        html,
        permissions: parts.permissions,
        shellOrigin,
      }),
    },
  });
}

/** Pages are those of now; what an older page loads later may be of its own build. */
async function readResource(
  { directory, previousDirectory }: FrameResource,
  file: string,
): Promise<Buffer | undefined> {
  const content = await readInside(directory, file);
  if (content !== undefined || previousDirectory === undefined) return content;
  return file.endsWith('.html') ? undefined : readInside(previousDirectory, file);
}

/** @returns `undefined` when there is no such file or it lies outside the folder. */
async function readInside(directory: string, file: string): Promise<Buffer | undefined> {
  const root = resolve(directory);
  const path = resolve(join(root, file));
  if (!path.startsWith(root + sep)) return undefined;
  return readFile(path).catch(() => undefined);
}
