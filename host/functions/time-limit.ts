import { limits } from '../limits';
import { type AppManifest, functionKeysOf, type ManifestFunction } from '../manifest/app-manifest';

const { functions } = limits;

/** Module types whose functions have another limit than most. */
const LONG_MODULES: ReadonlySet<string> = new Set([
  'webtrigger',
  'action',
  'rovo:agentConnector',
  'consumer',
  'scheduledTrigger',
]);

/** Module types whose functions may ask for another limit in the manifest. */
const CHOOSING_MODULES: ReadonlySet<string> = new Set(['consumer', 'scheduledTrigger']);

/**
 * How long a function may run, in milliseconds: when several modules use it, the shortest of their
 * limits counts, whichever of them calls it.
 *
 * @param moduleType - Of the module that calls it.
 */
export function timeLimitOf(
  { modules }: Pick<AppManifest, 'modules'>,
  called: ManifestFunction,
  moduleType: string,
): number {
  const users = modules.filter((module) => functionKeysOf(module).includes(called.key));
  const types = new Set([moduleType, ...users.map(({ type }) => type)]);
  return Math.min(...[...types].map((type) => limitOfModule(called, type)));
}

function limitOfModule({ timeoutSeconds }: ManifestFunction, moduleType: string): number {
  if (timeoutSeconds !== undefined && CHOOSING_MODULES.has(moduleType)) {
    return timeoutSeconds * 1000;
  }
  return LONG_MODULES.has(moduleType)
    ? functions.longTimeLimitMilliseconds
    : functions.timeLimitMilliseconds;
}

/**
 * How many lines of the console are kept: so many for each minute that the function may run, rounded
 * up, and for one minute when the manifest does not say how long that is.
 */
export function logLinesOf({ timeoutSeconds }: ManifestFunction): number {
  return functions.logLinesPerMinute * Math.ceil((timeoutSeconds ?? 60) / 60);
}
