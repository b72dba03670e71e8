import { Hono } from 'hono';
import { z } from 'zod';

import { uiKitResources } from '../../build/build-ui-kit';
import { framePath, iconPath } from '../../frames/frame-resource';
import { invokeResolver } from '../../invoke-resolver';
import { FORGE_VALIDATOR } from '../../jira/workflows/workflow-document';
import { findModule, projectTypesOf } from '../../manifest/app-manifest';

import { JiraRefusedError } from './ask-jira';
import { callLogRoutes } from './call-log-routes';
import { fetchProduct, fetchProductSchema } from './fetch-product';
import { moduleAri, moduleContext } from './module-context';
import { modulePlaceSchema } from './module-place';
import { isFromShell, logIn, sessionUser } from './session';
import { type ShellParts } from './shell-parts';
import { simulationRoutes } from './simulation-routes';

const sessionSchema = z.strictObject({ accountId: z.string() });
const placeSchema = z.strictObject({ moduleKey: z.string(), place: modulePlaceSchema });
const invokeSchema = z.strictObject({
  contextToken: z.string(),
  functionKey: z.string(),
  payload: z.unknown().optional(),
});
const panelSchema = z.strictObject({ moduleKey: z.string() });

/** What the shell's pages ask the host beside Jira's own REST API. */
export function shellApi(parts: ShellParts): Hono {
  const api = new Hono();
  api.use(async (context, next) => {
    if (isFromShell(context)) return next();
    return context.json({ message: 'This address is for the pages of the shell.' }, 403);
  });
  api.onError((error, context) => {
    const status = error instanceof JiraRefusedError ? error.status : 400;
    return Response.json(
      { message: error instanceof z.ZodError ? z.prettifyError(error) : error.message },
      { status, headers: context.res.headers },
    );
  });
  addSession(api, parts);
  addApp(api, parts);
  addPanels(api, parts);
  api.route('/', simulationRoutes(parts));
  api.route('/call-log', callLogRoutes(parts.callLog));
  return api;
}

function addSession(api: Hono, parts: ShellParts): void {
  const { jira, identity, manifest, frameOrigin, clock } = parts;
  api.get('/session', (context) =>
    context.json({
      user: sessionUser(context, jira),
      users: jira.loginUsers(),
      now: new Date(clock.now()).toISOString(),
      appId: manifest.appId.split('/').at(-1),
      environmentId: identity.environmentId,
      frameOrigin,
      isWatched: parts.isWatched,
      appBuild: parts.appBuild().number,
      functions: manifest.functions.map(({ key }) => key),
      appRules: manifest.modules
        .filter(({ type }) => type === 'jira:workflowValidator')
        .map(({ key, name }) => ({
          id: moduleAri(parts, key),
          name: name ?? key,
          ruleKey: FORGE_VALIDATOR,
          moduleKey: key,
          projectTypes: projectTypesOf(manifest, key) ?? [],
        })),
      modules: manifest.modules.map(({ key, type, title, name, description, label, icon }) => ({
        key,
        type,
        title: title ?? name ?? key,
        description: description ?? '',
        label,
        iconUrl: iconUrl(parts, icon),
      })),
    }),
  );
  api.get('/build', (context) => context.json(parts.appBuild()));
  api.put('/session', async (context) => {
    const { accountId } = sessionSchema.parse(await context.req.json());
    const user = jira.loginUsers().find((candidate) => candidate.accountId === accountId);
    if (user === undefined) {
      return context.json({ message: 'There is no such user. Reload the page.' }, 404);
    }
    logIn(context, user);
    return context.json(user);
  });
}

function addApp(api: Hono, parts: ShellParts): void {
  api.post('/context', async (context) => {
    const { moduleKey, place } = placeSchema.parse(await context.req.json());
    const module = findModule(parts.manifest, moduleKey);
    if (module === undefined) throw new Error(`The manifest has no module "${moduleKey}".`);
    const { accountId } = sessionUser(context, parts.jira);
    const built = await moduleContext(parts, { module, place, accountId });
    const reference =
      place.kind === 'workflow-rule' ? module[place.entryPoint]?.resource : module.resource;
    const path = framePath(parts.resources, reference ?? '');
    if (path === undefined) throw new Error(`The module "${moduleKey}" has no page here.`);
    return context.json({
      context: built,
      contextToken: parts.tokens.sign(built),
      pageUrl: parts.frameOrigin + path,
      customUiPages: customUiPages(parts),
    });
  });
  api.post('/invoke', async (context) => {
    const { contextToken, functionKey, payload } = invokeSchema.parse(await context.req.json());
    const signed = parts.tokens.read(contextToken);
    const { accountId } = sessionUser(context, parts.jira);
    if (signed?.accountId !== accountId) {
      throw new Error('This page belongs to an earlier login. Reload it.');
    }
    const { moduleKey } = signed;
    const call = { moduleKey, accountId, call: functionKey, payload, context: signed };
    const value = await invokeResolver(parts, call);
    const rateLimitProperties = parts.runner.rateLimitProperties(accountId);
    return context.json({ value, rateLimitProperties });
  });
  api.post('/product', async (context) => {
    const request = fetchProductSchema.parse(await context.req.json());
    const { accountId } = sessionUser(context, parts.jira);
    return context.json(await fetchProduct(parts, request, accountId));
  });
}

/** Address of each static resource by its key; UI Kit resources have no page of their own. */
function customUiPages({ manifest, resources, frameOrigin }: ShellParts): Record<string, string> {
  const uiKit = new Set(uiKitResources(manifest).map(({ key }) => key));
  return Object.fromEntries(
    resources
      .filter(({ key }) => !uiKit.has(key))
      .map(({ key }) => [key, `${frameOrigin}${framePath(resources, key) ?? ''}`]),
  );
}

function addPanels(api: Hono, { panels }: ShellParts): void {
  api.get('/issues/:issueId/panels', (context) =>
    context.json(panels.list(context.req.param('issueId'))),
  );
  api.put('/issues/:issueId/panels', async (context) => {
    const { moduleKey } = panelSchema.parse(await context.req.json());
    panels.add(context.req.param('issueId'), moduleKey);
    return context.body(null, 204);
  });
  api.delete('/issues/:issueId/panels/:moduleKey', (context) => {
    panels.remove(context.req.param('issueId'), context.req.param('moduleKey'));
    return context.body(null, 204);
  });
}

function iconUrl(parts: ShellParts, icon: string | undefined): string | undefined {
  const path = iconPath(icon);
  return path === undefined ? undefined : parts.frameOrigin + path;
}
