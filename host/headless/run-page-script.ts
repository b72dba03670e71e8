import { type Channel, createChannel } from '../frames/channel';
import { type WireMessage } from '../frames/wire-message';

/** `@forge/bridge` makes an empty request while it loads, which Node refuses without an address. */
class RequestWithAddress extends Request {
  constructor(input: string | URL, init?: RequestInit) {
    super(new URL(String(input) === '' ? '/' : input, 'http://localhost').href, init);
  }
}

/** Names that the script finds instead of the real ones. */
const PARAMETERS = ['globalThis', 'self', 'global', 'window', 'document', 'Request'] as const;

/**
 * Runs the script of a page with a bridge of its own. What it sends is copied, and functions are called over the same
 * channel as between two windows, so nothing is shared by accident.
 *
 * @param answer - Answers the script's commands.
 */
export function runPageScript(
  script: string,
  answer: (command: string, payload: unknown) => unknown,
): void {
  // Each end names the other; both are there before the first message.
  const ends: { app?: Channel; host?: Channel } = {};
  const postTo = (end: 'app' | 'host') => (message: WireMessage) => {
    const copy: unknown = structuredClone(message);
    setImmediate(() => ends[end]?.receive(copy));
  };
  const app = createChannel({
    post: postTo('host'),
    answer: (command) => {
      throw new Error(`The host cannot run "${command}" in the app.`);
    },
  });
  ends.app = app;
  ends.host = createChannel({ post: postTo('app'), answer });
  const globals: Record<string, unknown> = Object.create(globalThis) as Record<string, unknown>; // its own bridge, the rest shared
  globals['__bridge'] = { callBridge: app.request };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the built bundle of the app, run as a browser would
  const run = new Function(...PARAMETERS, script) as (...given: readonly unknown[]) => void; // a script answers nothing
  // No window and no document: the frame of a UI Kit module shows nothing.
  run(globals, globals, globals, undefined, undefined, RequestWithAddress);
}
