import type { LoggedInvocation } from '#host/functions/function-runner-interface';
import {
  buildFixture,
  type FixtureHost,
  startFixtureHost,
} from '#test/host/fixtures/fixture-runner';

import { type BenchRow, told } from '../bench-row';
import { p95Of } from '../log-figures';

const TIMES = 500;
/** The first ones start workers and warm the code up. */
const WARM_UP = 50;
/** As many as the host runs side by side. */
const AT_ONCE = 8;

/** What the host itself takes of an invocation: functions that do nothing, and one read of storage. */
export async function measureHostFunctions(): Promise<readonly BenchRow[]> {
  const bundle = await buildFixture();
  const host = startFixtureHost({ bundleDirectory: bundle.directory, rateLimits: false });
  try {
    await invoke(host, 'ticks', WARM_UP);
    const nothing = await invoke(host, 'ticks', TIMES);
    const oneRead = await invoke(host, 'readOne', TIMES);
    const [none, one] = ['host: an invocation that does nothing', 'host: one that reads a row'];
    return [
      told({ name: `${none}, p50`, value: micros(medianOf(nothing)), unit: 'µs' }),
      told({ name: `${none}, p95`, value: micros(p95Of(nothing)), unit: 'µs' }),
      told({ name: `${one}, p50`, value: micros(medianOf(oneRead)), unit: 'µs' }),
      told({ name: `${one}, p95`, value: micros(p95Of(oneRead)), unit: 'µs' }),
      told({
        ...{ name: `host: invocations, ${AT_ONCE} at once`, unit: 'a second' },
        value: Math.round(await invokedPerSecond(host)),
      }),
    ];
  } finally {
    await host.runner.stop();
    bundle.remove();
  }
}

async function invoke(
  host: FixtureHost,
  name: string,
  times: number,
): Promise<readonly LoggedInvocation[]> {
  host.callLog.clear();
  for (let time = 0; time < times; time += 1) {
    const result = await host.call({ name });
    if (!result.success) throw new Error(`The bench was refused: ${result.error.errorMessage}`);
  }
  return host.callLog.entries();
}

async function invokedPerSecond(host: FixtureHost): Promise<number> {
  const begun = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, () => invoke(host, 'ticks', TIMES / AT_ONCE)));
  return (TIMES / (performance.now() - begun)) * 1_000;
}

function micros(milliseconds: number): number {
  return Math.round(milliseconds * 1_000);
}

function medianOf(invocations: readonly LoggedInvocation[]): number {
  const durations = invocations.map(({ durationMs }) => durationMs).sort((a, b) => a - b);
  return durations[Math.floor(durations.length / 2)] ?? 0;
}
