type Listener = (payload: unknown) => unknown;

const listeners = new Map<string, Set<Listener>>();

/** Tells every frame of the app on this page (`events.emit`). */
export function emitAppEvent(event: string, payload: unknown): void {
  for (const listener of listeners.get(event) ?? []) listener(payload);
}

/** @returns What `events.on` resolves to. */
export function onAppEvent(
  event: string,
  listener: Listener,
): { readonly unsubscribe: () => void } {
  const own = listeners.get(event) ?? new Set();
  listeners.set(event, own.add(listener));
  return {
    unsubscribe: () => {
      own.delete(listener);
    },
  };
}
