import { setTimeout as wait } from 'node:timers/promises';

import { type JiraFault, type StorageFault } from './fault-schemas';
import { NETWORK_ERROR } from './network-error';

/** How long a slow call takes when the fault does not say. */
export const SLOW_MILLISECONDS = 3_000;

export type MeetingCall<Answer> = {
  /** Does what was asked; what is refused is an answer, never a thrown error. */
  readonly run: () => Answer | Promise<Answer>;
  /**
   * An answer of the service itself, or of what stands before it, with this status.
   *
   * @param lost - The answer that was on its way: what it cost is spent. Without one nothing was done.
   */
  readonly failed: (status: number, lost?: Answer) => Answer;
  /** Resolves when the fault is taken away. */
  readonly switched: Promise<void>;
};

/**
 * What a fault makes of one call to storage or Jira; without one it is done.
 *
 * What never answers is let go when the fault is taken away, with a gateway's 504: nobody waits for it any
 * more, and nothing of the host stays behind.
 */
export async function meetCallFault<Answer>(
  fault: StorageFault | JiraFault | undefined,
  { run, failed, switched }: MeetingCall<Answer>,
): Promise<Answer> {
  switch (fault?.kind) {
    case 'rate-limit':
      return failed(429);
    case 'server-error':
      return failed(500);
    case 'unavailable':
      return failed(503);
    case 'time-out':
      await switched;
      return failed(504);
    case 'lost-response':
      return failed(fault.seenAs === 'gateway-timeout' ? 504 : NETWORK_ERROR, await run());
    case 'slow':
      await wait(fault.milliseconds ?? SLOW_MILLISECONDS);
      return run();
    default:
      return run();
  }
}
