import { limits } from '../limits';

import { lintEvents } from './lint-events';
import { type ManifestContent, type StorageEntity } from './manifest-schema';

/**
 * What Atlassian's server refuses at deployment although `@forge/manifest` accepts it
 * (platform/forge.md §5.2 and §8), and what this host cannot run.
 *
 * @returns One sentence for each problem.
 */
export function lintManifest(content: ManifestContent): readonly string[] {
  return [
    ...lintRuntime(content),
    ...lintEntities(content.app.storage?.entities ?? []),
    ...lintModules(content),
    ...lintEvents(content),
  ];
}

function lintRuntime({ app, modules }: ManifestContent): readonly string[] {
  const runtimes = [
    ['app.runtime', app.runtime] as const,
    ...modules.function.map(({ key, runtime }) => [`function "${key}"`, runtime] as const),
  ];
  const { memoryMegabytesMaximum: most } = limits.functions;
  const problems = runtimes
    .filter(([, runtime]) => (runtime?.memoryMB ?? 0) > most)
    .map(([place]) => `${place} asks for more memory than ${most} MB. Ask for less.`);
  if (app.runtime.name !== 'nodejs20.x') return problems;
  return ['app.runtime.name nodejs20.x is refused at deployment. Use nodejs22.x.', ...problems];
}

function lintEntities(entities: readonly StorageEntity[]): readonly string[] {
  const problems = entities.flatMap((entity) => lintIndexes(entity));
  if (entities.length <= limits.storage.entities) return problems;
  return [
    `app.storage declares ${entities.length} entities; at most ${limits.storage.entities} are accepted at deployment.`,
    ...problems,
  ];
}

function lintIndexes({ name: entity, indexes }: StorageEntity): readonly string[] {
  const { indexNameMinimum: minimum, indexNameMaximum: maximum } = limits.storage;
  return indexes.flatMap(({ name, range }) => {
    const place = `index "${name}" of entity "${entity}"`;
    return [
      ...(range.length === 1
        ? []
        : [`${place} has ${range.length} range attributes; exactly one is accepted.`]),
      ...(name.length >= minimum && name.length <= maximum && !/\s/.test(name)
        ? []
        : [`${place} needs a name of ${minimum} to ${maximum} characters without spaces.`]),
    ];
  });
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

function lintModules({ modules }: ManifestContent): readonly string[] {
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
