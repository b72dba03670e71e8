/** What the app asks of the platform: a bridge command with its payload. */
export type BridgeAnswer = (command: string, payload: unknown) => unknown;

let answer: BridgeAnswer = () => undefined;

/** Sets what the platform answers from now on. */
export function answerBridge(next: BridgeAnswer): void {
  answer = next;
}

/** `@forge/bridge` makes an empty request while it loads, which Node refuses without an address. */
class RequestWithAddress extends Request {
  constructor(input: string | URL, init?: RequestInit) {
    super(new URL(String(input) === '' ? '/' : input, 'http://localhost').href, init);
  }
}

// The packages bind the bridge while they load: this module comes before them (platform/forge.md §4.4).
Object.assign(globalThis, {
  self: globalThis,
  Request: RequestWithAddress,
  __bridge: {
    callBridge: async (command: string, payload: unknown) =>
      Promise.resolve(answer(command, payload)),
  },
});
