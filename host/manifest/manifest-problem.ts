/** Something in manifest.yml that stops the app from being deployed. */
export type ManifestProblem = {
  readonly message: string;
  /** 1-based; 0 when the problem has no place of its own. */
  readonly line: number;
  readonly column: number;
};

/** One line for the console: `manifest.yml:12:3 message`. */
export function describeManifestProblem({ message, line, column }: ManifestProblem): string {
  return line === 0 ? `manifest.yml: ${message}` : `manifest.yml:${line}:${column} ${message}`;
}
