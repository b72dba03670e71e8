import { type AppManifest } from '../manifest/app-manifest';
import { type ManifestModule } from '../manifest/manifest-schema';

/** What a trigger's filter looks at. */
type Occurrence = { readonly eventType: string; readonly selfGenerated: boolean };

/** The trigger modules that want an event, in the order of the manifest. */
export function triggersFor(
  { modules }: AppManifest,
  event: Occurrence,
): readonly ManifestModule[] {
  return modules.filter((module) => module.type === 'trigger' && wants(module, event));
}

/** A filter is the module's own or that of one of its events; `ignoreSelf` is the only one modelled. */
function wants(
  { events = [], filter }: ManifestModule,
  { eventType, selfGenerated }: Occurrence,
): boolean {
  return events.some((wanted) => {
    const named = typeof wanted === 'string' ? { eventType: wanted, filter: undefined } : wanted;
    if (named.eventType !== eventType) return false;
    const ignoresSelf = filter?.ignoreSelf === true || named.filter?.ignoreSelf === true;
    return !(selfGenerated && ignoresSelf);
  });
}
