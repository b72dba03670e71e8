/**
 * A request that the store answers with an error body.
 *
 * Thrown, not returned, because it must also roll back the database transaction that it ends;
 * `createForgeStorage` is the only place that catches it.
 */
export class StorageRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'StorageRefusal';
  }
}

export function refuse(code: string, message: string, status = 400): never {
  throw new StorageRefusal(status, code, message);
}
