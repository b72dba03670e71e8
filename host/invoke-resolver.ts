import { type FunctionRunner } from './functions/function-runner-interface';
import { type AppManifest, findModule } from './manifest/app-manifest';

/** One `invoke` of a page. */
export type ResolverCall = {
  readonly moduleKey: string;
  /** Who is logged in; the only identity that the function gets to see. */
  readonly accountId: string;
  /** Key of the resolver's definition. */
  readonly call: string;
  readonly payload: unknown;
  /** What `view.getContext()` says in that page; a page may lie about all of it. */
  readonly context: Readonly<Record<string, unknown>>;
};

type Backend = { readonly manifest: AppManifest; readonly runner: FunctionRunner };

/** How the bridge words every failure of `invoke` (platform/forge.md §2). */
const PREFIX = 'There was an error invoking the function - ';

/**
 * Runs the resolver of a module, as the bridge does for a page.
 *
 * @returns What the resolver returned.
 * @throws Error with the bridge's prefix: unknown module, or the function failed or refused the payload.
 */
export async function invokeResolver(
  { manifest, runner }: Backend,
  { moduleKey, accountId, call, payload, context }: ResolverCall,
): Promise<unknown> {
  const module = findModule(manifest, moduleKey);
  const functionKey = module?.resolver?.function;
  if (module === undefined || functionKey === undefined) {
    throw new Error(`${PREFIX}The module "${moduleKey}" has no resolver.`);
  }
  const result = await runner.invoke({
    functionKey,
    moduleKey,
    moduleType: module.type,
    payload: { call: { functionKey: call, payload }, context },
    accountId,
  });
  if (!result.success) throw new Error(PREFIX + result.error.errorMessage);
  return result.body;
}
