import { type StorageFault } from '../faults/fault-schemas';
import { createFaultSwitch, type FaultSwitch } from '../faults/fault-switch';
import { type IndexLag } from '../faults/index-lag';
import { meetCallFault } from '../faults/meet-call-fault';

import { type StorageAnswer } from './storage-answer';

type StorageFaults = Pick<FaultSwitch<StorageFault>, 'set' | 'current'> & {
  /** Runs a call as the fault that is set wants it. */
  readonly meet: (path: string, run: () => StorageAnswer) => Promise<StorageAnswer>;
};

/** What goes wrong with calls of the app's functions to storage; nothing, until it is set. */
export function createStorageFaults(lag: IndexLag): StorageFaults {
  const faults = createFaultSwitch<StorageFault>();
  return {
    current: faults.current,
    set: (fault) => {
      faults.set(fault);
      lag.stretch(fault);
    },
    meet: (path, run) => {
      const fault = faults.take(
        ({ operation }) => operation === undefined || isOf(path, operation),
      );
      return meetCallFault(fault, {
        run,
        failed: (status, lost) => failedAnswer(status, { fault, path, lost }),
        switched: faults.switched(),
      });
    },
  };
}

/** `batch/get` and `entity/get` are a `get` as well. */
function isOf(path: string, operation: NonNullable<StorageFault['operation']>): boolean {
  return path.endsWith(`/${operation}`);
}

type Failing = {
  readonly fault: StorageFault | undefined;
  readonly path: string;
  /** What storage did and nobody heard of. */
  readonly lost: StorageAnswer | undefined;
};

/** Refused calls cost no units: that they do is not documented. What was done is paid for, heard of or not. */
function failedAnswer(status: number, { fault, path, lost }: Failing): StorageAnswer {
  const kind = /\/(get|query)$/.test(path) ? 'read' : 'write';
  const { units, keys } = lost ?? { units: { kind, units: 0 } as const, keys: [] };
  return { status, body: failedBody(status, fault), units, keys };
}

/**
 * Storage itself answers 429 and 500 with a code (that of a 500 is ours), what stands before it answers 503 and
 * 504 without a body that the package could read.
 */
function failedBody(status: number, fault: StorageFault | undefined): unknown {
  if (status === 429) {
    const code = fault?.code ?? 'RATE_LIMIT_EXCEEDED';
    return { code, message: 'Fault switch: too many requests to storage.' };
  }
  if (status === 500) {
    return { code: 'INTERNAL_SERVER_ERROR', message: 'Fault switch: storage failed.' };
  }
  return undefined;
}
