import {
  type ManifestContent,
  type ManifestModule,
  type ManifestResource,
  type StorageEntity,
} from './manifest-schema';

/** A function of the manifest; `index.validateGate` is export `validateGate` of file `index`. */
export type ManifestFunction = {
  readonly key: string;
  readonly file: string;
  readonly exportName: string;
  /** Only for functions of consumers and scheduled triggers. */
  readonly timeoutSeconds: number | undefined;
  /** Its own, or the app's. */
  readonly memoryMegabytes: number;
};

/** A manifest as the host uses it. */
export type AppManifest = {
  /** Folder of manifest.yml; resource paths start here. */
  readonly root: string;
  /** `ari:cloud:ecosystem::app/<uuid>`. */
  readonly appId: string;
  readonly scopes: readonly string[];
  /** As written, for the CSP. */
  readonly permissions: ManifestContent['permissions'];
  readonly entities: readonly StorageEntity[];
  readonly resources: readonly ManifestResource[];
  readonly modules: readonly ManifestModule[];
  readonly functions: readonly ManifestFunction[];
};

export function toAppManifest(root: string, content: ManifestContent): AppManifest {
  const { function: functions, ...others } = content.modules;
  return {
    root,
    appId: content.app.id,
    scopes: content.permissions.scopes,
    permissions: content.permissions,
    entities: content.app.storage?.entities ?? [],
    resources: content.resources,
    modules: Object.entries(others).flatMap(([type, modules]) =>
      modules.map((module) => ({ ...module, type })),
    ),
    functions: functions.map(({ key, handler, timeoutSeconds, runtime }) => {
      const dot = handler.lastIndexOf('.');
      return {
        key,
        file: handler.slice(0, dot),
        exportName: handler.slice(dot + 1),
        timeoutSeconds,
        memoryMegabytes: runtime?.memoryMB ?? content.app.runtime.memoryMB,
      };
    }),
  };
}

/** The module of that key; keys are unique over all types. */
export function findModule(manifest: AppManifest, moduleKey: string): ManifestModule | undefined {
  return manifest.modules.find(({ key }) => key === moduleKey);
}

export function findFunction(
  manifest: AppManifest,
  functionKey: string,
): ManifestFunction | undefined {
  return manifest.functions.find(({ key }) => key === functionKey);
}

/**
 * Kinds of projects in which a workflow rule can be used: company-managed ones unless it says otherwise.
 *
 * @returns Nothing when there is no such module.
 */
export function projectTypesOf(
  manifest: AppManifest,
  moduleKey: string,
): readonly string[] | undefined {
  const module = findModule(manifest, moduleKey);
  return module && (module.projectTypes ?? ['company-managed']);
}

/** Functions that a module names, for whatever it needs them. */
export function functionKeysOf({ function: own, resolver }: ManifestModule): readonly string[] {
  return [own, resolver?.function].filter((key) => key !== undefined);
}

/**
 * The function that answers `invoke` from a module's page: the manifest decides, never the page
 * (platform/forge.md §2).
 *
 * @returns `undefined` when there is no such module or it has no resolver.
 */
export function resolverFunctionKey(manifest: AppManifest, moduleKey: string): string | undefined {
  return findModule(manifest, moduleKey)?.resolver?.function;
}
