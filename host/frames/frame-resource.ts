/** A resource of the manifest after the build, ready to be served. */
export type FrameResource = {
  readonly key: string;
  /** Absolute folder of what the build made. */
  readonly directory: string;
  /** Holds files of earlier builds, for pages that were opened before the last one. */
  readonly previousDirectory?: string;
  /** Entry name → HTML file; a resource without entries has `index.html`. */
  readonly entries: Readonly<Record<string, string>>;
};

/**
 * Where the page of a module is on the frame server.
 *
 * @param reference - `resource` of a module: `<key>` or `<key>/<entry>`.
 * @returns `undefined` when the manifest has no such resource or entry.
 */
export function framePath(
  resources: readonly FrameResource[],
  reference: string,
): string | undefined {
  const [key = '', entry] = reference.split('/');
  const resource = resources.find((candidate) => candidate.key === key);
  if (resource === undefined) return undefined;
  const file = entry === undefined ? 'index.html' : resource.entries[entry];
  return file === undefined ? undefined : `/${key}/${file}`;
}

/**
 * Where a module's icon is on the frame server.
 *
 * @param reference - `resource:<key>;<relative path>`.
 */
export function iconPath(reference: string | undefined): string | undefined {
  const match = /^resource:([^;]+);(.+)$/.exec(reference ?? '');
  return match === null ? undefined : `/${match[1] ?? ''}/${match[2] ?? ''}`;
}
