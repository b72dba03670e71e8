import type { ProjectPageClient } from '../page-context';

import type { PlatformContext } from './use-platform-context';

/** What the page is given from outside. */
export type PlumblineProps = {
  readonly client: ProjectPageClient;
  readonly context: PlatformContext;
  readonly pathname: string;
  readonly go: (to: string) => void;
  readonly firstDeliveryId?: string;
};
