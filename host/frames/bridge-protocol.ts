/**
 * Commands between the bridge script in a frame and the shell that are not Forge's: where Forge's
 * own script does more than pass a command on, ours asks for these parts.
 */
export const frameCommands = {
  /** The document's height in pixels, whenever it changes. */
  resize: '__resize',
  /** A method of the history object. */
  history: '__history',
  /** Registers the listener of the history object. */
  historyListen: '__historyListen',
} as const;

/** A place inside the app's page; `pathname` starts at the page's own root. */
export type FrameLocation = {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly state: unknown;
  readonly key: string;
};

export type HistoryAction = 'PUSH' | 'REPLACE' | 'POP';

export type HistoryMethod = 'push' | 'replace' | 'go' | 'goBack' | 'goForward';

/** How the page looks, as attributes of `<html>` (`data-theme`, `data-color-mode`). */
export type ThemeAttributes = Readonly<Record<string, string>>;

/** What `enableTheming` answers: the theme now, and a way to hear of changes. */
export type ThemeFeed = {
  readonly attributes: ThemeAttributes;
  readonly subscribe: (listener: (attributes: ThemeAttributes) => void) => Promise<void>;
};

/** Where a frame finds the host's own files, on the frame's origin. */
export const frameAssets = {
  bridge: '/__plumbline__/bridge.js',
  tokens: '/__plumbline__/tokens.css',
  violations: '/__plumbline__/csp-report',
} as const;
