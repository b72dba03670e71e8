import { failedOutcome, type FunctionOutcome, timedOut } from './function-outcome';
import { type FunctionFault } from './function-runner-interface';

type Faulty = {
  readonly timeLimitMilliseconds: number;
  readonly run: () => Promise<FunctionOutcome>;
};

/** What a switched fault makes of a call; without one, and with a lost response, the function runs. */
export async function withFault(
  fault: FunctionFault | undefined,
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
