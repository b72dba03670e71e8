import { type FunctionFault, type FunctionFaultKind } from '../faults/fault-schemas';
import { createFaultSwitch, type FaultSwitch, type SwitchedFault } from '../faults/fault-switch';

import { failedOutcome, type FunctionOutcome, timedOut } from './function-outcome';
import { type FunctionRunner } from './function-runner-interface';

type Faulty = {
  readonly timeLimitMilliseconds: number;
  readonly run: () => Promise<FunctionOutcome>;
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
  { timeLimitMilliseconds, run }: Faulty,
): Promise<FunctionOutcome> {
  switch (fault) {
    case undefined:
      return run();
    case 'throw':
      return failedOutcome('Error', 'Fault switch: the function threw.');
    case 'garbage':
      return { ok: true, json: JSON.stringify('Fault switch: this is not an answer.') };
    case 'hang':
      await new Promise((resolve) => {
        // A host that is being stopped does not wait for it.
        setTimeout(resolve, timeLimitMilliseconds).unref();
      });
      return { ok: false, error: timedOut(timeLimitMilliseconds) };
    case 'lost-response': {
      const outcome = await run();
      return outcome.ok
        ? failedOutcome('LOST_RESPONSE', 'Fault switch: the function ran, but its answer was lost.')
        : outcome;
    }
  }
}
