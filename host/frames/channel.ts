import { createWireCodec } from './wire-codec';
import { isWireMessage, type WireMessage } from './wire-message';

export type Channel = {
  /** Asks the other side to run a command; rejects with its error. */
  readonly request: (command: string, payload?: unknown) => Promise<unknown>;
  /** Takes the data of a window message; what is not ours is ignored. */
  readonly receive: (message: unknown) => void;
};

type ChannelEnds = {
  readonly post: (message: WireMessage) => void;
  /** Runs a command of the other side; may throw, may be asynchronous. */
  readonly answer: (command: string, payload: unknown) => unknown;
};

type Waiting = {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
};

/** Commands and function calls in both directions over `postMessage`. Both sides use the same one. */
export function createChannel({ post, answer }: ChannelEnds): Channel {
  const waiting = new Map<string, Waiting>();
  const codec = createWireCodec((functionId, args) =>
    send((id) => ({ plumbline: 1, kind: 'call', id, functionId, args })),
  );

  function send(message: (id: string) => WireMessage): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const id = crypto.randomUUID();
      waiting.set(id, { resolve, reject });
      post(message(id));
    });
  }

  async function reply(id: string, run: () => unknown): Promise<void> {
    try {
      const value = codec.encode(await run());
      post({ plumbline: 1, kind: 'answer', id, ok: true, value });
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      post({ plumbline: 1, kind: 'answer', id, ok: false, value: codec.encode(error) });
    }
  }

  function settle({ id, ok, value }: Extract<WireMessage, { kind: 'answer' }>): void {
    const promise = waiting.get(id);
    waiting.delete(id);
    const decoded = codec.decode(value);
    if (ok) promise?.resolve(decoded);
    else promise?.reject(decoded instanceof Error ? decoded : new Error(String(decoded)));
  }

  return {
    request: (command, payload) =>
      send((id) => ({
        plumbline: 1,
        kind: 'command',
        id,
        command,
        payload: codec.encode(payload),
      })),
    receive: (message) => {
      if (!isWireMessage(message)) return;
      if (message.kind === 'answer') settle(message);
      else if (message.kind === 'command') {
        void reply(message.id, () => answer(message.command, codec.decode(message.payload)));
      } else {
        void reply(message.id, () => codec.callLocal(message.functionId, message.args));
      }
    },
  };
}
