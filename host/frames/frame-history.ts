import {
  frameCommands,
  type FrameLocation,
  type HistoryAction,
  type HistoryMethod,
} from './bridge-protocol';
import { type Channel } from './channel';

type HistoryListener = (location: FrameLocation, action: HistoryAction) => void;

type LocationDescriptor = Partial<FrameLocation> & { readonly pathname: string };

/** The `history` (version 4) object that `view.createHistory()` resolves to; the shell owns the URL. */
export type FrameHistory = {
  location: FrameLocation;
  action: HistoryAction;
  readonly length: number;
  readonly push: (...to: readonly unknown[]) => void;
  readonly replace: (...to: readonly unknown[]) => void;
  readonly go: (steps: number) => void;
  readonly goBack: () => void;
  readonly goForward: () => void;
  readonly createHref: (location: LocationDescriptor) => string;
  readonly block: () => () => void;
  readonly listen: (listener: HistoryListener) => () => void;
};

/**
 * Every method returns at once, as `history` promises; the move itself happens in the shell, so
 * `location` changes a moment later, when the listeners are called.
 */
export function createFrameHistory(
  channel: Channel,
  start: { readonly location: FrameLocation; readonly action: HistoryAction },
): FrameHistory {
  const listeners = new Set<HistoryListener>();
  const history: FrameHistory = {
    ...start,
    length: 1,
    push: (...to) => {
      move('push', to);
    },
    replace: (...to) => {
      move('replace', to);
    },
    go: (steps) => {
      move('go', [steps]);
    },
    goBack: () => {
      move('goBack', []);
    },
    goForward: () => {
      move('goForward', []);
    },
    createHref: ({ pathname, search = '', hash = '' }) => pathname + search + hash,
    // Leaving a page cannot be held up from inside a frame; the app is told so by nothing happening.
    block: () => () => undefined,
    listen: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };

  function move(method: HistoryMethod, to: readonly unknown[]): void {
    void channel.request(frameCommands.history, { method, to });
  }

  function follow(location: FrameLocation, action: HistoryAction): void {
    Object.assign(history, { location, action });
    for (const listener of listeners) listener(location, action);
  }

  void channel.request(frameCommands.historyListen, { listener: follow });
  return history;
}
