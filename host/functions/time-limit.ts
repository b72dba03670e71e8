import { limits } from '../limits';
import { type ManifestFunction } from '../manifest/app-manifest';

const LONG_MODULES: ReadonlySet<string> = new Set([
  'webtrigger',
  'action',
  'consumer',
  'scheduledTrigger',
]);

/** Module types whose functions may ask for another limit in the manifest. */
const CHOOSING_MODULES: ReadonlySet<string> = new Set(['consumer', 'scheduledTrigger']);

/** How long a function may run when it is called through a module of that type, in milliseconds. */
export function timeLimitOf({ timeoutSeconds }: ManifestFunction, moduleType: string): number {
  if (timeoutSeconds !== undefined && CHOOSING_MODULES.has(moduleType)) {
    return timeoutSeconds * 1000;
  }
  return LONG_MODULES.has(moduleType)
    ? limits.functions.longTimeLimitMilliseconds
    : limits.functions.timeLimitMilliseconds;
}
