import { limits } from '../limits';

import { lintEvents } from './lint-events';
import { type ManifestContent, type StorageEntity } from './manifest-schema';

/** One thing that Atlassian's server refuses, or that this host cannot run. */
type ManifestRule = {
  /** Stands behind each of its sentences, so that one finds the rule by it. */
  readonly id: string;
  readonly check: (content: ManifestContent) => readonly string[];
};

/** Each with a bad manifest in test/host/manifest-rules.test.ts; a rule without one fails a test. */
export const MANIFEST_RULES: readonly ManifestRule[] = [
  { id: 'runtime-name', check: lintRuntimeName },
  { id: 'memory', check: lintMemory },
  { id: 'entity-count', check: lintEntityCount },
  { id: 'index-range', check: lintIndexRanges },
  { id: 'index-name', check: lintIndexNames },
  { id: 'ui-kit-1', check: lintUiKit1 },
  { id: 'native-rule-page', check: lintRulePages },
  { id: 'impersonation', check: lintImpersonation },
  { id: 'resource-count', check: lintResourceCount },
  { id: 'module-count', check: lintModuleCount },
  { id: 'events', check: lintEvents },
];

/**
 * What Atlassian's server refuses at deployment although `@forge/manifest` accepts it
 * (platform/forge.md §5.2, §6.1, §7, §8 and §10), and what this host cannot run.
 *
 * @returns One sentence for each problem, with the id of its rule.
 */
export function lintManifest(content: ManifestContent): readonly string[] {
  return MANIFEST_RULES.flatMap(({ id, check }) =>
    check(content).map((sentence) => `${sentence} (${id})`),
  );
}

function lintRuntimeName({ app }: ManifestContent): readonly string[] {
  if (app.runtime.name !== 'nodejs20.x') return [];
  return ['app.runtime.name nodejs20.x is refused at deployment. Use nodejs22.x.'];
}

function lintMemory({ app, modules }: ManifestContent): readonly string[] {
  const runtimes = [
    ['app.runtime', app.runtime] as const,
    ...modules.function.map(({ key, runtime }) => [`function "${key}"`, runtime] as const),
  ];
  const { memoryMegabytesMaximum: most } = limits.functions;
  return runtimes
    .filter(([, runtime]) => (runtime?.memoryMB ?? 0) > most)
    .map(([place]) => `${place} asks for more memory than ${most} MB. Ask for less.`);
}

function entitiesOf({ app }: ManifestContent): readonly StorageEntity[] {
  return app.storage?.entities ?? [];
}

function lintEntityCount(content: ManifestContent): readonly string[] {
  const { length } = entitiesOf(content);
  if (length <= limits.storage.entities) return [];
  return [
    `app.storage declares ${length} entities; at most ${limits.storage.entities} are accepted at deployment.`,
  ];
}

type PlacedIndex = StorageEntity['indexes'][number] & { readonly place: string };

function indexesOf(content: ManifestContent): readonly PlacedIndex[] {
  return entitiesOf(content).flatMap(({ name: entity, indexes }) =>
    indexes.map((index) => ({ ...index, place: `index "${index.name}" of entity "${entity}"` })),
  );
}

function lintIndexRanges(content: ManifestContent): readonly string[] {
  return indexesOf(content)
    .filter(({ range }) => range.length !== 1)
    .map(
      ({ place, range }) =>
        `${place} has ${range.length} range attributes; exactly one is accepted.`,
    );
}

function lintIndexNames(content: ManifestContent): readonly string[] {
  const { indexNameMinimum: minimum, indexNameMaximum: maximum } = limits.storage;
  return indexesOf(content)
    .filter(({ name }) => name.length < minimum || name.length > maximum || /\s/.test(name))
    .map(
      ({ place }) => `${place} needs a name of ${minimum} to ${maximum} characters without spaces.`,
    );
}

/** Module types that people look at: their `function` without a `resource` is UI Kit 1, which is switched off. */
const UI_MODULES = new Set([
  'jira:projectPage',
  'jira:projectSettingsPage',
  'jira:adminPage',
  'jira:globalPage',
  'jira:issuePanel',
  'jira:issueContext',
  'jira:issueGlance',
  'jira:issueAction',
  'jira:issueActivity',
  'jira:dashboardGadget',
]);

function lintUiKit1({ modules }: ManifestContent): readonly string[] {
  return Object.entries(modules).flatMap(([type, list]) =>
    UI_MODULES.has(type)
      ? list
          .filter((module) => 'function' in module && !('resource' in module))
          .map(
            ({ key }) =>
              `module "${key}" (${type}) has a function but no resource: UI Kit 1 was switched off in February 2025. Give it a resource and a resolver.`,
          )
      : [],
  );
}

const RULE_MODULES = [
  'jira:workflowValidator',
  'jira:workflowCondition',
  'jira:workflowPostFunction',
];

/** The schema takes `render: native` for them; Atlassian's pages say that they are Custom UI only. */
function lintRulePages({ modules }: ManifestContent): readonly string[] {
  return RULE_MODULES.flatMap((type) => modules[type] ?? []).flatMap((module) =>
    (['create', 'edit', 'view'] as const)
      .filter((page) => isNative(module) || isNative(module[page]))
      .map(
        (page) =>
          `module "${module.key}" shows its ${page} page with render: native. Configuration pages of workflow rules are Custom UI: leave it out.`,
      ),
  );
}

function isNative(view: unknown): boolean {
  return typeof view === 'object' && view !== null && 'render' in view && view.render === 'native';
}

/** The schema itself says of it: not yet supported. */
function lintImpersonation({ permissions }: ManifestContent): readonly string[] {
  if (!JSON.stringify(permissions).includes('"allowImpersonation":true')) return [];
  return [
    'permissions.scopes allows impersonation, which is not supported yet. Ask as the user who is there, or as the app.',
  ];
}

function lintResourceCount({ resources }: ManifestContent): readonly string[] {
  const { resources: most } = limits.app;
  if (resources.length <= most) return [];
  return [
    `The manifest has ${resources.length} resources; an app may have ${most}. Let one resource have several entries.`,
  ];
}

function lintModuleCount({ modules }: ManifestContent): readonly string[] {
  const { modules: most } = limits.app;
  const { length } = Object.values(modules).flat();
  return length <= most
    ? []
    : [`The manifest has ${length} modules; an app may have ${most}. Take some out.`];
}
