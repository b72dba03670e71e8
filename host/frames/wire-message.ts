/**
 * What app frames and the shell send each other with `postMessage`. Forge's own transport is not
 * published and app code never sees it; only the commands on top of it are a contract.
 */
export type WireMessage =
  | {
      readonly plumbline: 1;
      readonly kind: 'command';
      readonly id: string;
      readonly command: string;
      readonly payload: unknown;
    }
  | {
      readonly plumbline: 1;
      readonly kind: 'call';
      readonly id: string;
      readonly functionId: string;
      readonly args: unknown;
    }
  | {
      readonly plumbline: 1;
      readonly kind: 'answer';
      readonly id: string;
      readonly ok: boolean;
      readonly value: unknown;
    };

/** Whether a window message is one of ours; frames also get messages from browser extensions. */
export function isWireMessage(message: unknown): message is WireMessage {
  return typeof message === 'object' && message !== null && 'plumbline' in message;
}
