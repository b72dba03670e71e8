import type { LoggedInvocation } from '#host/functions/function-runner-interface';
import { SAMPLE } from '#host/sample/sample-keys';
import type { RunningHost } from '#host/start-host';
import { restAs } from '#test/support/rest-client';

import { type BenchRow, budgeted } from '../bench-row';
import { guardTransition } from '../guard-transition';
import { lapseAcknowledgement } from '../lapsed-acknowledgement';
import { mostOf, p95Of } from '../log-figures';

/** The far way to the delivery, and the near one, which has a call left to ask for a person's name. */
const HELD = { subTaskBelowStory: 'ACME-23', storyBelowEpic: SAMPLE.storyToDoKey } as const;
/** Jira takes no more writes to one work item within two seconds. */
const TIMES = 20;

/** Presses a guarded transition again and again, in the two ways in which the check costs most. */
export async function measureValidator(host: RunningHost): Promise<readonly BenchRow[]> {
  await lapseAcknowledgement(host);
  await guardTransition(host, {
    workflowId: SAMPLE.workflows.story,
    transitionId: SAMPLE.startWorkTransitionId,
    stage: 'delivery-planning',
  });
  host.callLog.clear();
  const farWords = await press(host, HELD.subTaskBelowStory);
  const nearWords = await press(host, HELD.storyBelowEpic);
  if (!farWords.includes('QA submission') || !nearWords.includes('Ada Okafor')) {
    throw new Error('The validator did not say what moved and who moved it: not the worst case.');
  }
  const isCheck = ({ functionKey }: LoggedInvocation): boolean => functionKey === 'gate-validator';
  return validatorRows(host.callLog.entries().filter(isCheck));
}

/** Presses, and answers with the words of the last refusal. */
async function press(host: RunningHost, key: string): Promise<string> {
  const rest = restAs(host, 'ada');
  let words = '';
  for (let time = 0; time < TIMES; time += 1) {
    const { status, body } = await rest('POST', `/issue/${key}/transitions`, {
      transition: { id: SAMPLE.startWorkTransitionId },
    });
    words = JSON.stringify(body);
    if (status !== 400) throw new Error(`The gate did not hold ${key}: ${status} ${words}`);
  }
  return words;
}

/** The rows of the validator's invocations. */
export function validatorRows(invocations: readonly LoggedInvocation[]): readonly BenchRow[] {
  const reads = mostOf(invocations, ({ storageCalls }) => storageCalls.length);
  const jiraCalls = mostOf(invocations, (one) => one.jiraCalls.length);
  return [
    budgeted({ name: 'validator, worst case: storage reads', value: reads, unit: 'calls' }, 3),
    budgeted({ name: 'validator, worst case: Jira calls', value: jiraCalls, unit: 'calls' }, 2),
    budgeted({ name: 'validator: p95 on the host', value: p95Of(invocations), unit: 'ms' }, 200),
  ];
}
