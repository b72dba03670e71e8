import { view } from '@forge/bridge';
import { useEffect, useState } from 'react';
import * as z from 'zod/mini';

/** What the page needs of the platform's context. For showing only: the server takes its own (architecture decision 3). */
const platformContextSchema = z.object({
  cloudId: z.string(),
  siteUrl: z.string(),
  extension: z.object({ project: z.object({ id: z.string(), key: z.string() }) }),
});
export type PlatformContext = z.infer<typeof platformContextSchema>;

/** The context, `undefined` while it is asked for, `failed` when the platform gives none that fits. */
export function usePlatformContext(): PlatformContext | 'failed' | undefined {
  const [context, setContext] = useState<PlatformContext | 'failed'>();
  useEffect(() => {
    const ask = async (): Promise<void> => {
      const answer = platformContextSchema.safeParse(await view.getContext());
      setContext(answer.success ? answer.data : 'failed');
    };
    ask().catch(() => {
      setContext('failed');
    });
  }, []);
  return context;
}
