import { useSyncExternalStore } from 'react';

export type FlagType = 'info' | 'success' | 'warning' | 'error';

/** A message in the corner, as Jira shows it for itself and for apps. */
export type ShellFlag = {
  readonly id: string;
  readonly title: string;
  readonly description?: string | undefined;
  readonly type: FlagType;
  /** Bold in the colour of this type, without a button to dismiss it. */
  readonly appearance?: FlagType | undefined;
  readonly actions: readonly { readonly text: string; readonly onClick: () => void }[];
  readonly isAutoDismiss: boolean;
};

let flags: readonly ShellFlag[] = [];
const listeners = new Set<() => void>();

function change(next: readonly ShellFlag[]): void {
  flags = next;
  for (const listener of listeners) listener();
}

/** Shows a flag in front; one with the same id is replaced. */
export function showFlag(flag: ShellFlag): void {
  change([flag, ...flags.filter(({ id }) => id !== flag.id)]);
}

/** @returns Whether there was such a flag. */
export function closeFlag(id: string): boolean {
  const rest = flags.filter((flag) => flag.id !== id);
  const wasShown = rest.length < flags.length;
  if (wasShown) change(rest);
  return wasShown;
}

/** Says that something which a person asked for did not work. */
export function showFailure(title: string, error: unknown): void {
  showFlag({
    id: `failure-${title}`,
    title,
    description: error instanceof Error ? error.message : String(error),
    type: 'error',
    actions: [],
    isAutoDismiss: false,
  });
}

export function useFlags(): readonly ShellFlag[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    () => flags,
  );
}
