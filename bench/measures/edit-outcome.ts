import { z } from 'zod';

import type { LoggedInvocation } from '#host/functions/function-runner-interface';
import type { RunningHost } from '#host/start-host';
import { askApp } from '#test/support/ask-app';
import { readSampleFacts } from '#test/support/sample-facts';

import { type BenchRow, budgeted, told } from '../bench-row';
import { mostOf, p95Of } from '../log-figures';

const EDITS = 30;

const savedSchema = z.object({ version: z.number() });

/** Edits one outcome again and again, and counts what each edit costs. */
export async function measureEditOutcome(host: RunningHost): Promise<readonly BenchRow[]> {
  const { deliveryId, outcomeId, outcomeVersion } = await readSampleFacts(host);
  host.callLog.clear();
  let version = outcomeVersion;
  for (let edit = 0; edit < EDITS; edit += 1) {
    const patch = { evidence: `The CFO compares five reports, ${edit}` };
    const payload = { commandId: `bench-edit-${edit}`, deliveryId, outcomeId, version, patch };
    const reply = await askApp(host, { person: 'ada', call: 'plan.editOutcome', payload });
    if (!reply.ok) throw new Error(`The bench could not edit an outcome: ${reply.error.message}`);
    ({ version } = savedSchema.parse(reply.value));
  }
  return editOutcomeRows(host.callLog.entries());
}

function editOutcomeRows(invocations: readonly LoggedInvocation[]): readonly BenchRow[] {
  const name = 'plan.editOutcome';
  const storageCalls = mostOf(invocations, (one) => one.storageCalls.length);
  const points = mostOf(invocations, (one) =>
    one.jiraCalls.reduce((sum, call) => sum + call.points, 0),
  );
  return [
    told({ name: `${name}: storage calls of a command`, value: storageCalls, unit: 'calls' }),
    budgeted({ name: `${name}: Jira points of a command`, value: points, unit: 'points' }, 4),
    budgeted({ name: `${name}: p95 on the host`, value: p95Of(invocations), unit: 'ms' }, 200),
  ];
}
