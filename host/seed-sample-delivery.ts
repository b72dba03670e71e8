import { type Backend } from './create-backend';
import { type ResolverCall } from './invoke-resolver';
import { SITE_TIME_ZONE } from './jira/jira-context';
import { dayIn } from './jira/rendering/format-instant';
import { type AppManifest, findModule } from './manifest/app-manifest';
import { seedDelivery } from './sample/seed-delivery';

/** The page through which the sample's delivery is recorded; another app has no such story. */
const PROJECT_PAGE = 'plumbline-project-page';

/**
 * Records the sample's delivery through the app's own calls, unless there is one. What that cost is
 * not somebody's use of the app, so it does not stay in the call log.
 */
export async function seedSampleDelivery(
  { jira, clock, callLog }: Backend,
  manifest: AppManifest,
  invoke: (call: ResolverCall) => Promise<unknown>,
): Promise<void> {
  if (findModule(manifest, PROJECT_PAGE) === undefined) return;
  const isFirstStart = callLog.entries().length === 0;
  await seedDelivery({ invoke, jira, today: dayIn(SITE_TIME_ZONE, clock.now()) });
  if (isFirstStart) callLog.clear();
}
