/*
 * Stands in for Forge's global-bridge.js: the first script of every app page, because
 * `@forge/bridge` takes `__bridge.callBridge` while it loads (platform/forge.md §3.1).
 */
import {
  frameAssets,
  frameCommands,
  type FrameLocation,
  type HistoryAction,
  type ThemeAttributes,
  type ThemeFeed,
} from './bridge-protocol';
import { type Channel, createChannel } from './channel';
import { createFrameHistory } from './frame-history';
import { refuseStorage } from './refuse-storage';
import { reportHeight } from './report-height';

/** What the host wrote into the tag of this script. */
function tagOfScript(): {
  readonly shellOrigin: string;
  readonly fault: string | undefined;
  /** Milliseconds that each bridge call waits before it goes out. */
  readonly delay: number;
} {
  const { shell, fault, delay = '0' } = document.currentScript?.dataset ?? {};
  if (shell === undefined) throw new Error('The bridge script needs data-shell.');
  return { shellOrigin: shell, fault, delay: Number(delay) };
}

function connect(origin: string): Channel {
  const channel = createChannel({
    post: (message) => {
      window.parent.postMessage(message, origin);
    },
    answer: (command) => {
      throw new Error(`The shell cannot run "${command}" in an app frame.`);
    },
  });
  window.addEventListener('message', (event) => {
    if (event.source === window.parent && event.origin === origin) channel.receive(event.data);
  });
  return channel;
}

function applyTheme(attributes: ThemeAttributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    document.documentElement.setAttribute(name, value);
  }
}

/**
 * Token CSS comes as a file of the frame's own origin: an injected `<style>` would need the app to
 * ask for `unsafe-inline`, which Forge does not ask of apps that use the theme.
 */
function loadTokens(): Promise<void> {
  if (document.querySelector(`link[href="${frameAssets.tokens}"]`) !== null) {
    return Promise.resolve();
  }
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = frameAssets.tokens;
    link.onload = () => {
      resolve();
    };
    link.onerror = () => {
      reject(new Error('The token style sheet of the local host did not load.'));
    };
    document.head.prepend(link);
  });
}

async function enableTheming(channel: Channel): Promise<void> {
  const feed = (await channel.request('enableTheming')) as ThemeFeed; // the shell's own answer
  await loadTokens();
  applyTheme(feed.attributes);
  await feed.subscribe(applyTheme);
}

async function createHistory(channel: Channel): Promise<unknown> {
  const start = await channel.request('createHistory');
  // The shell's own answer.
  return createFrameHistory(channel, start as { location: FrameLocation; action: HistoryAction });
}

type CallBridge = (command: string, payload?: unknown) => unknown;

function callBridgeOver(channel: Channel): CallBridge {
  return (command, payload) => {
    if (command === 'enableTheming') return enableTheming(channel);
    if (command === 'createHistory') return createHistory(channel);
    return channel.request(command, payload);
  };
}

/** The same calls, each after a while, as over a bad connection. They stay in order. */
function late(callBridge: CallBridge, milliseconds: number): CallBridge {
  return async (command, payload) => {
    await new Promise((resolve) => {
      setTimeout(resolve, milliseconds);
    });
    return callBridge(command, payload);
  };
}

const { shellOrigin, fault, delay } = tagOfScript();
if (fault === 'storage-refused') refuseStorage();
const channel = connect(shellOrigin);
const callBridge = callBridgeOver(channel);
Object.assign(globalThis, {
  __bridge: { callBridge: delay === 0 ? callBridge : late(callBridge, delay) },
});
reportHeight((height) => {
  void channel.request(frameCommands.resize, { height });
});
