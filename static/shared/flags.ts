import { showFlag as showPlatformFlag } from '@forge/bridge';

export type FlagContent = {
  readonly title: string;
  readonly description?: string;
  readonly type: 'info' | 'success' | 'warning' | 'error';
  /** Undo, mostly. */
  readonly action?: { readonly text: string; readonly run: () => void };
};

/** Shows a flag in the product's own corner. Failures stay until they are dismissed, the rest goes by itself. */
export function showFlag(flag: FlagContent): void {
  const { title, description, type, action } = flag;
  showPlatformFlag({
    id: crypto.randomUUID(),
    title,
    type,
    ...(description === undefined ? {} : { description }),
    ...(action === undefined ? {} : { actions: [{ text: action.text, onClick: action.run }] }),
    isAutoDismiss: type !== 'error',
  });
}
