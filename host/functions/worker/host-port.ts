import { type MessagePort } from 'node:worker_threads';

import { monotonicMilliseconds } from './monotonic-time';
import {
  type AnswerInstant,
  type AnswerMessage,
  type CallMessage,
  type EndedCalls,
  type WorkerMessage,
} from './worker-protocol';

/** A call of the app to the platform, before it has a number. */
type PlatformCall = Omit<CallMessage, 'kind' | 'callId' | 'sentAt'>;

/** The worker's end of the line to the host. */
export type HostPort = {
  readonly send: (message: WorkerMessage) => void;
  /** Asks the platform, which is in the host's thread, and waits for its answer. */
  readonly call: (call: PlatformCall) => Promise<AnswerMessage>;
  readonly receiveAnswer: (answer: AnswerMessage) => void;
  /** What became of an invocation's calls; asked once, when it has ended. */
  readonly endedCalls: (invocationId: string) => EndedCalls;
};

type WaitingCall = {
  readonly call: PlatformCall;
  readonly resolve: (answer: AnswerMessage) => void;
};

export function createHostPort(port: MessagePort): HostPort {
  const waiting = new Map<number, WaitingCall>();
  // Of the invocation that runs: a worker runs one at a time.
  let answered: AnswerInstant[] = [];
  let lastCallId = 0;
  const send = (message: WorkerMessage): void => {
    port.postMessage(message);
  };
  return {
    send,
    call: (call) =>
      new Promise((resolve) => {
        lastCallId += 1;
        waiting.set(lastCallId, { call, resolve });
        send({ ...call, kind: 'call', callId: lastCallId, sentAt: monotonicMilliseconds() });
      }),
    receiveAnswer: (answer) => {
      answered.push({ callId: answer.callId, at: monotonicMilliseconds() });
      waiting.get(answer.callId)?.resolve(answer);
      waiting.delete(answer.callId);
    },
    endedCalls: (invocationId) => {
      const ended = {
        answered,
        unawaited: [...waiting.values()]
          .filter(({ call }) => call.invocationId === invocationId)
          .map(({ call }) => call.path),
      };
      answered = [];
      return ended;
    },
  };
}
