import { type FrameFault } from '../faults/fault-schemas';
import { SLOW_MILLISECONDS } from '../faults/meet-call-fault';

/** The switch for what app pages meet in their browser; a page that is open keeps what it met. */
export type FrameFaultSwitch = {
  readonly set: (fault: FrameFault | undefined) => void;
  readonly current: () => FrameFault | undefined;
};

/** A switch with nothing set. */
export function createFrameFaultSwitch(): FrameFaultSwitch {
  let current: FrameFault | undefined;
  return {
    set: (fault) => {
      current = fault;
    },
    current: () => current,
  };
}

/** By how many milliseconds files and bridge calls of a page come late. */
export function frameDelay(fault: FrameFault | undefined): number {
  return fault?.kind === 'slow' ? (fault.milliseconds ?? SLOW_MILLISECONDS) : 0;
}
