/** An answer of storage to one request. */
export type StorageAnswer = {
  readonly status: number;
  /** `undefined` for 204. */
  readonly body: unknown;
  readonly units: {
    readonly kind: 'read' | 'write';
    /**
     * Of 10 KB, at least 1, also when nothing was found; 0 when a rate or a fault refused the request. A batch
     * and a transaction count their values together.
     */
    readonly units: number;
  };
  /** Rows and indexes that the request names; never values. */
  readonly keys: readonly string[];
};
