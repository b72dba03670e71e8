import { setTimeout as wait } from 'node:timers/promises';

import { type FunctionFault, type FunctionFaultKind } from '../faults/fault-schemas';
import { createFaultSwitch, type FaultSwitch, type SwitchedFault } from '../faults/fault-switch';

import { failedOutcome, type FunctionOutcome, hostStopped, timedOut } from './function-outcome';
import { type FunctionRunner } from './function-runner-interface';

type Faulty = {
  readonly timeLimitMilliseconds: number;
  readonly run: () => Promise<FunctionOutcome>;
  /** Aborted when the host stops: nothing waits any longer. */
  readonly stopped: AbortSignal;
};

/** A fault of one call; one that is delivered twice is two calls that meet none. */
export type SingleFault = Exclude<FunctionFaultKind, 'duplicate'>;

/** The switches of an app's functions. */
export type FunctionFaults = Pick<FunctionRunner, 'setFault' | 'faults'> & {
  /** The fault that an invocation of this function meets; counts it. */
  readonly take: (functionKey: string) => FunctionFaultKind | undefined;
};

/** Switches with nothing set. */
export function createFunctionFaults(): FunctionFaults {
  const switches = new Map<string, FaultSwitch<FunctionFault>>();
  return {
    setFault: (functionKey, kind, which = {}) => {
      const known = switches.get(functionKey) ?? createFaultSwitch<FunctionFault>();
      known.set(kind === undefined ? undefined : { ...which, kind });
      switches.set(functionKey, known);
    },
    faults: () => {
      const set = new Map<string, SwitchedFault<FunctionFault>>();
      for (const [functionKey, faultSwitch] of switches) {
        const current = faultSwitch.current();
        if (current !== undefined) set.set(functionKey, current);
      }
      return set;
    },
    take: (functionKey) => switches.get(functionKey)?.take(() => true)?.kind,
  };
}

/** What a switched fault makes of a call; without one, and with a lost response, the function runs. */
export async function withFault(
  fault: SingleFault | undefined,
  { timeLimitMilliseconds, run, stopped }: Faulty,
): Promise<FunctionOutcome> {
  switch (fault) {
    case undefined:
      return run();
    case 'throw':
      return failedOutcome('Error', 'Fault switch: the function threw.');
    case 'garbage':
      return { ok: true, json: JSON.stringify('Fault switch: this is not an answer.') };
    case 'hang':
      return (await passesBeforeStop(timeLimitMilliseconds, stopped))
        ? { ok: false, error: timedOut(timeLimitMilliseconds) }
        : hostStopped();
    case 'lost-response': {
      const outcome = await run();
      return outcome.ok
        ? failedOutcome('LOST_RESPONSE', 'Fault switch: the function ran, but its answer was lost.')
        : outcome;
    }
  }
}

/** Waits; `false` as soon as the host stops. */
async function passesBeforeStop(milliseconds: number, stopped: AbortSignal): Promise<boolean> {
  try {
    await wait(milliseconds, undefined, { signal: stopped, ref: false });
    return true;
  } catch (error) {
    if (stopped.aborted) return false;
    throw error;
  }
}
