import { useSyncExternalStore } from 'react';

/** An address outside Jira that an app wants to open, and how to tell it what the person said. */
type Leaving = { readonly address: string; readonly answer: (goes: boolean) => void };

let asked: Leaving | undefined;
const listeners = new Set<() => void>();

function change(next: Leaving | undefined): void {
  asked = next;
  for (const listener of listeners) listener();
}

/** Asks the person; a question that was not answered yet counts as no. */
export function askBeforeLeaving(address: string): Promise<boolean> {
  asked?.answer(false);
  return new Promise((resolve) => {
    const answer = (goes: boolean): void => {
      change(undefined);
      resolve(goes);
    };
    change({ address, answer });
  });
}

/** The question that is open now. */
export function useLeaving(): Leaving | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    () => asked,
  );
}
