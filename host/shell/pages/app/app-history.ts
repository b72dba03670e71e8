import {
  type FrameLocation,
  type HistoryAction,
  type HistoryMethod,
} from '../../../frames/bridge-protocol';

type Listener = (location: FrameLocation, action: HistoryAction) => unknown;

/** The address bar, as far as it belongs to the app: what follows the base of its page. */
export type AppHistory = {
  readonly location: () => FrameLocation;
  readonly move: (method: HistoryMethod, to: readonly unknown[]) => void;
  readonly listen: (listener: Listener) => void;
  /** Stops following the browser's buttons. */
  readonly stop: () => void;
};

/** @param base - Path of the app's page, without a slash at its end. */
export function createAppHistory(base: string): AppHistory {
  const listeners = new Set<Listener>();

  function location(): FrameLocation {
    const { pathname, search, hash } = window.location;
    const own = pathname.startsWith(base) ? pathname.slice(base.length) : '';
    const stored = window.history.state as { key?: string; state?: unknown } | null; // ours, or none
    return {
      pathname: own === '' ? '/' : own,
      search,
      hash,
      state: stored?.state,
      key: stored?.key ?? 'default',
    };
  }

  function tell(action: HistoryAction): void {
    for (const listener of listeners) listener(location(), action);
  }

  function go(to: unknown, state: unknown, action: 'PUSH' | 'REPLACE'): void {
    const entry = { key: crypto.randomUUID(), state: state ?? stateOf(to) };
    const address = base + resolvePath(to, location());
    if (action === 'PUSH') window.history.pushState(entry, '', address);
    else window.history.replaceState(entry, '', address);
    tell(action);
  }

  const onPop = (): void => {
    tell('POP');
  };
  window.addEventListener('popstate', onPop);

  return {
    location,
    move: (method, [first, second]) => {
      switch (method) {
        case 'push':
          go(first, second, 'PUSH');
          break;
        case 'replace':
          go(first, second, 'REPLACE');
          break;
        case 'go':
          window.history.go(Number(first));
          break;
        case 'goBack':
          window.history.back();
          break;
        case 'goForward':
          window.history.forward();
          break;
      }
    },
    listen: (listener) => listeners.add(listener),
    stop: () => {
      window.removeEventListener('popstate', onPop);
    },
  };
}

/** A path, or an object as `history` takes it; relative paths start at the current one. */
function resolvePath(to: unknown, current: FrameLocation): string {
  const text = typeof to === 'string' ? to : pathOf(to);
  const { pathname, search, hash } = new URL(text, `http://app${current.pathname}`);
  return pathname + search + hash;
}

function pathOf(to: unknown): string {
  const { pathname = '', search = '', hash = '' } = (to ?? {}) as Partial<FrameLocation>; // history's own shape
  return pathname + search + hash;
}

function stateOf(to: unknown): unknown {
  return typeof to === 'object' && to !== null && 'state' in to ? to.state : undefined;
}
