/**
 * Makes IndexedDB and Web Storage of this page throw, as browsers do that keep nothing for frames of other sites.
 * Runs before the app's bundle.
 */
export function refuseStorage(): void {
  for (const method of ['open', 'deleteDatabase', 'databases'] as const) {
    Object.defineProperty(IDBFactory.prototype, method, { value: refuse });
  }
  for (const name of ['localStorage', 'sessionStorage'] as const) {
    Object.defineProperty(globalThis, name, { get: refuse });
  }
}

function refuse(): never {
  throw new DOMException('Access is denied for this document.', 'SecurityError');
}
