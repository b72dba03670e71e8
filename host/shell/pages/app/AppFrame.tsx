import { type ReactElement, useEffect, useRef, useState } from 'react';

import { createChannel } from '../../../frames/channel';
import { useSession } from '../session';

import { createAppHistory } from './app-history';
import { bridgeCommands, type PlaceCommands } from './bridge-commands';
import { type Grant } from './grant';

/** As Jira's own frames have them (platform/forge.md §3.4). */
const SANDBOX =
  'allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts allow-popups allow-popups-to-escape-sandbox';
const ALLOW = 'camera; clipboard-write; display-capture; fullscreen; microphone';

type AppFrameProps = {
  readonly grant: Grant;
  readonly title: string;
  /** Path below which the address bar belongs to the app; absent: the module has no addresses. */
  readonly historyBase?: string;
  /** UI Kit pages run in a frame that nobody sees. */
  readonly isHidden?: boolean;
  readonly commands: PlaceCommands;
};

/** An app page in its frame, and the shell's end of the bridge to it. */
export function AppFrame(props: AppFrameProps): ReactElement {
  const { grant, title, historyBase, isHidden = false, commands } = props;
  const session = useSession();
  const frame = useRef<HTMLIFrameElement>(null);
  const place = useRef(commands);
  const [height, setHeight] = useState(0);
  useEffect(() => {
    place.current = commands;
  }, [commands]);
  useEffect(() => {
    const iframe = frame.current;
    if (iframe === null) return undefined;
    const origin = new URL(grant.pageUrl).origin;
    const history = historyBase === undefined ? undefined : createAppHistory(historyBase);
    const surroundings = { grant, session, history, frameId: title, onHeight: setHeight };
    const channel = createChannel({
      post: (message) => iframe.contentWindow?.postMessage(message, origin),
      answer: (name, payload) => {
        const command = bridgeCommands({ ...surroundings, place: place.current })[name];
        if (command === undefined) throw notEmulated(name);
        return command(payload);
      },
    });
    const onMessage = (event: MessageEvent<unknown>): void => {
      if (event.source !== iframe.contentWindow || event.origin !== origin) return;
      channel.receive(event.data);
    };
    window.addEventListener('message', onMessage);
    // Only now: the first script of the page asks at once.
    iframe.src = grant.pageUrl;
    return () => {
      window.removeEventListener('message', onMessage);
      history?.stop();
    };
  }, [grant, session, title, historyBase]);
  return (
    <iframe
      ref={frame}
      title={title}
      className={isHidden ? 'app-frame-hidden' : 'app-frame'}
      sandbox={SANDBOX}
      allow={ALLOW}
      style={isHidden ? undefined : { height }}
    />
  );
}

function notEmulated(command: string): Error {
  const sentence = `The bridge command "${command}" is not emulated by the local host here.`;
  // eslint-disable-next-line no-console -- an app may swallow the rejection
  console.error(sentence);
  return new Error(sentence);
}
