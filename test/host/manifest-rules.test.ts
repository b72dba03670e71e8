import { limits } from '#host/limits';
import { lintManifest, MANIFEST_RULES } from '#host/manifest/lint-manifest';
import { type ManifestContent, manifestSchema } from '#host/manifest/manifest-schema';

/** A good manifest with something else in it. */
function manifest(changes: Readonly<Record<string, unknown>> = {}): ManifestContent {
  const { app, ...others } = changes;
  return manifestSchema.parse({
    app: {
      id: 'ari:cloud:ecosystem::app/11111111-1111-4111-8111-111111111111',
      runtime: { name: 'nodejs22.x' },
      ...(app as object | undefined),
    },
    modules: {},
    ...others,
  });
}

function withIndex(index: object): ManifestContent {
  return manifest({
    app: { storage: { entities: [{ name: 'note', attributes: {}, indexes: [index] }] } },
  });
}

function many<Item>(count: number, item: (index: number) => Item): readonly Item[] {
  return Array.from({ length: count }, (_, index) => item(index));
}

const validator = (changes: object): ManifestContent =>
  manifest({
    modules: { 'jira:workflowValidator': [{ key: 'gate', function: 'f', ...changes }] },
  });

const entity = (index: number): object => ({ name: `entity-${index}`, attributes: {} });
const resource = (index: number): object => ({ key: `r${index}`, path: 'static/x/dist' });
const panel = (index: number): object => ({ key: `panel-${index}`, resource: 'page' });

/** By rule: what is just good, and what is refused. */
const CASES: Readonly<Record<string, readonly [ManifestContent, ManifestContent]>> = {
  'runtime-name': [manifest(), manifest({ app: { runtime: { name: 'nodejs20.x' } } })],
  memory: [
    manifest({ app: { runtime: { name: 'nodejs22.x', memoryMB: 1_024 } } }),
    manifest({ app: { runtime: { name: 'nodejs22.x', memoryMB: 1_025 } } }),
  ],
  'entity-count': [
    manifest({ app: { storage: { entities: many(limits.storage.entities, entity) } } }),
    manifest({ app: { storage: { entities: many(limits.storage.entities + 1, entity) } } }),
  ],
  'index-range': [
    withIndex({ name: 'by-at', range: ['at'] }),
    withIndex({ name: 'by-at', range: ['at', 'to'] }),
  ],
  'index-name': [
    withIndex({ name: 'by-at', range: ['at'] }),
    withIndex({ name: 'by at', range: ['at'] }),
  ],
  'ui-kit-1': [
    manifest({ modules: { 'jira:issuePanel': [{ key: 'p', function: 'f', resource: 'r' }] } }),
    manifest({ modules: { 'jira:issuePanel': [{ key: 'p', function: 'f' }] } }),
  ],
  'native-rule-page': [
    validator({ create: { resource: 'page/create' } }),
    validator({ create: { resource: 'page/create', render: 'native' } }),
  ],
  impersonation: [
    manifest({ permissions: { scopes: ['storage:app'] } }),
    manifest({ permissions: { scopes: [], user: { allowImpersonation: true } } }),
  ],
  'resource-count': [
    manifest({ resources: many(limits.app.resources, resource) }),
    manifest({ resources: many(limits.app.resources + 1, resource) }),
  ],
  events: [
    manifest({ modules: { scheduledTrigger: [{ key: 's', function: 'f', interval: 'hour' }] } }),
    manifest({ modules: { scheduledTrigger: [{ key: 's', interval: 'hour' }] } }),
  ],
  'module-count': [
    manifest({ modules: { 'jira:issuePanel': many(limits.app.modules, panel) } }),
    manifest({ modules: { 'jira:issuePanel': many(limits.app.modules + 1, panel) } }),
  ],
};

test('every rule has a bad manifest here', () => {
  expect(MANIFEST_RULES.map(({ id }) => id).filter((id) => !(id in CASES))).toStrictEqual([]);
});

test.each(Object.entries(CASES))(
  '%s: what is just good is taken, the other is named',
  (id, pair) => {
    const [good, bad] = pair.map(lintManifest);

    expect(good).toStrictEqual([]);
    expect(bad).toStrictEqual([expect.stringMatching(new RegExp(`\\. \\(${id}\\)$`))]);
  },
);
