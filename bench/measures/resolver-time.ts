import type { RunningHost } from '#host/start-host';
import { askApp } from '#test/support/ask-app';

import { type BenchRow, budgeted } from '../bench-row';
import { OUTCOMES } from '../delivery-of-200';
import { p95Of } from '../log-figures';

const CALLS = ['delivery.open', 'customer-plan.open', 'gate.open', 'settings.open'] as const;
const TIMES = 20;

/** Times what opening each tab asks of the server, without a browser. */
export async function measureResolverTime(
  host: RunningHost,
  deliveryId: string,
): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const call of CALLS) {
    host.callLog.clear();
    for (let time = 0; time < TIMES; time += 1) {
      const reply = await askApp(host, { person: 'ada', call, payload: { deliveryId } });
      if (!reply.ok) throw new Error(`The bench was refused ${call}: ${reply.error.message}`);
    }
    const name = `${call}, ${OUTCOMES} outcomes: p95 on the host`;
    rows.push(budgeted({ name, value: p95Of(host.callLog.entries()), unit: 'ms' }, 200));
  }
  return rows;
}
