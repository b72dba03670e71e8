import { join } from 'node:path';

import { uiKitResources } from '../build/build-ui-kit';
import { type AppManifest } from '../manifest/app-manifest';
import { type PreviousFiles } from '../watch/previous-files';

import { type FrameResource } from './frame-resource';

type Folders = {
  /** Holds a folder for each UI Kit resource. */
  readonly uiKit: string;
  /** Absent when nothing is built while the host runs. */
  readonly previous?: PreviousFiles | undefined;
};

/** The resources of a manifest as they are after the build. */
export function frameResources(
  manifest: AppManifest,
  { uiKit, previous }: Folders,
): readonly FrameResource[] {
  const native = uiKitResources(manifest);
  return manifest.resources.map((resource) => ({
    key: resource.key,
    directory: native.includes(resource)
      ? join(uiKit, resource.key)
      : join(manifest.root, resource.path),
    ...(previous && { previousDirectory: previous.directoryOf(resource.key) }),
    entries: resource.entry ?? {},
  }));
}
