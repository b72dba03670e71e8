import type { JiraFault, StorageFault } from '#host/faults/fault-schemas';

import { type NormalState, normalText, readState } from './normal-state';
import type { Ended, SampleApp } from './sample-app';
import type { MatrixAction, Reply } from './six-actions';

/** What goes wrong, and where. */
export type PlacedFault =
  | { readonly where: 'storage'; readonly fault: StorageFault }
  | { readonly where: 'jira'; readonly fault: JiraFault };

/** What an action does when nothing goes wrong. */
export type Faultless = {
  readonly action: MatrixAction;
  readonly before: NormalState;
  /** After each of its transactions; the last one is the end. */
  readonly states: readonly NormalState[];
  readonly reply: string;
  /** Paths of its calls, in order. */
  readonly calls: { readonly storage: readonly string[]; readonly jira: readonly string[] };
};

/** An answer as a text that two runs have in common. */
export function replyText(ended: Ended<Reply>): string {
  return ended === 'stopped' ? ended : normalText(ended.answer);
}

/** Runs an action without a fault, to know what it calls and which states it goes through. */
export async function runFaultless(app: SampleApp, action: MatrixAction): Promise<Faultless> {
  app.restore('action');
  const before = await readState(app);
  const counted = { storage: app.storageCalls.length, jira: app.jiraCalls.length };
  const ended = await action.send();
  const calls = {
    storage: app.storageCalls.slice(counted.storage).map(({ path }) => path),
    jira: app.jiraCalls.slice(counted.jira).map(({ path }) => path),
  };
  const end = await readState(app);
  const between = await statesBetween(app, action, calls.storage);
  return { action, before, states: [...between, end], reply: replyText(ended), calls };
}

/** The states after each transaction but the last: stopped there, at the next one. */
async function statesBetween(
  app: SampleApp,
  action: MatrixAction,
  paths: readonly string[],
): Promise<readonly NormalState[]> {
  const transactions = paths.filter((path) => path.endsWith('/transaction')).length;
  const states: NormalState[] = [];
  for (let next = 2; next <= transactions; next += 1) {
    const fault = { kind: 'time-out', operation: 'transaction', nth: next } as const;
    await runWithFault(app, action, { where: 'storage', fault });
    states.push(await readState(app));
  }
  return states;
}

/**
 * Runs an action from its beginning with a fault.
 *
 * @returns How it ended, and how many calls met the fault, which is gone by then.
 */
export async function runWithFault(
  app: SampleApp,
  { send }: MatrixAction,
  { where, fault }: PlacedFault,
): Promise<{ readonly ended: Ended<Reply>; readonly met: number }> {
  const { storage, site } = app;
  app.restore('action');
  if (where === 'storage') storage.setFault(fault);
  else site.jira.setFault(fault);
  const ended = await send();
  const switched = where === 'storage' ? storage.fault() : site.jira.fault();
  storage.setFault(undefined);
  site.jira.setFault(undefined);
  return { ended, met: switched?.met ?? 0 };
}
