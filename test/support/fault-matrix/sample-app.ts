import { AsyncLocalStorage } from 'node:async_hooks';

import { projectPageContract } from '#contracts/project-page-contract';
import type { SwitchedFault } from '#host/faults/fault-switch';
import type { ResolverCall } from '#host/invoke-resolver';
import { SAMPLE } from '#host/sample/sample-keys';
import { seedDelivery } from '#host/sample/seed-delivery';
import { type AppInProcess, appInProcess } from '#test/support/app-in-process';
import type { PersonName } from '#test/support/jira-site';

import { ports } from '../../../src/entry/composition';
import { projectPageResolver } from '../../../src/entry/resolvers/project-page-resolver';
import { createGateValidator } from '../../../src/entry/validators/gate-validator';

import { keepTables } from './kept-tables';

/** Instead of five seconds: in this process nothing is slow but what never answers. */
const VALIDATOR_DEADLINE_MILLISECONDS = 40;

/** Where every action begins, and where one action begins that needed something before. */
type KeptState = 'base' | 'action';

/** How an invocation ended; one that was stopped at its time limit has no answer. */
export type Ended<Answer> = { readonly answer: Answer } | 'stopped';

/** The app with the sample's delivery, in this process. */
export type SampleApp = AppInProcess & {
  /** Keeps the rows of storage and of Jira as they are now. */
  readonly keep: (state: KeptState) => void;
  /** Puts them back. */
  readonly restore: (state: KeptState) => void;
  /**
   * Runs one invocation. One that waits for a call that is never answered is stopped, as by its time limit, when
   * nothing else of it is under way: none of its code runs any more.
   */
  readonly invoke: <Answer>(run: () => Promise<Answer>) => Promise<Ended<Answer>>;
};

type Invocation = { isStopped: boolean };
type ForgeFetch = (...call: readonly unknown[]) => Promise<Response>;

const NEVER = new Promise<never>(() => undefined);

/** Starts it; takes about a second. */
export async function sampleApp(): Promise<SampleApp> {
  const current = new AsyncLocalStorage<Invocation>();
  const validate = createGateValidator(ports, VALIDATOR_DEADLINE_MILLISECONDS);
  const app = appInProcess({
    runValidator: (_moduleKey, payload) =>
      current.run({ isStopped: false }, async () => {
        const verdict = await validate(payload);
        // What it left behind at its deadline is stopped with its worker.
        const invocation = current.getStore();
        if (invocation !== undefined) invocation.isStopped = true;
        return verdict;
      }),
  });
  stopCallsOfStopped(current);
  await seedDelivery({
    invoke: (call) => askAsPerson(app, call),
    jira: app.site.jira,
    today: '2026-11-18',
  });
  const kept = new Map<KeptState, () => void>();
  return {
    ...app,
    keep: (state) => {
      kept.set(state, keepTables(app.site.database, state));
    },
    restore: (state) => {
      kept.get(state)?.();
    },
    invoke: async (run) => {
      const invocation: Invocation = { isStopped: false };
      const answered = current.run(invocation, run).then((answer) => ({ answer }));
      const ended = await Promise.race([answered, whenHeld(app)]);
      invocation.isStopped = true;
      return ended;
    },
  };
}

/** Code of an invocation that was stopped gets no answer any more, and asks for nothing. */
function stopCallsOfStopped(current: AsyncLocalStorage<Invocation>): void {
  const platform = globalThis as unknown as { __forge_fetch__: ForgeFetch };
  const ask = platform.__forge_fetch__;
  platform.__forge_fetch__ = async (...call) => {
    const invocation = current.getStore();
    const isStopped = (): boolean => invocation?.isStopped === true;
    if (isStopped()) return NEVER;
    const answer = await ask(...call);
    return isStopped() ? NEVER : answer;
  };
}

/** Turns of the event loop after which everything that is not held back has come to its end. */
const TURNS = 50;

async function whenHeld({ storage, site }: AppInProcess): Promise<'stopped'> {
  const holds = (switched: SwitchedFault<{ readonly kind: string }> | undefined): boolean =>
    switched?.fault.kind === 'time-out' && switched.met > 0;
  if (storage.fault()?.fault.kind !== 'time-out' && site.jira.fault()?.fault.kind !== 'time-out') {
    return NEVER;
  }
  for (let turns = 0; turns < TURNS;) {
    await new Promise(setImmediate);
    if (holds(storage.fault()) || holds(site.jira.fault())) turns += 1;
  }
  return 'stopped';
}

async function askAsPerson(app: AppInProcess, asked: ResolverCall): Promise<unknown> {
  const [who] = Object.entries(SAMPLE.people).find(
    ([, { accountId }]) => accountId === asked.accountId,
  ) ?? ['ada'];
  const page = app.page(who as PersonName, {
    contract: projectPageContract,
    resolver: projectPageResolver,
    extension: asked.context['extension'] as object,
  });
  const call = page[asked.call as keyof typeof page] as (payload: unknown) => Promise<unknown>;
  return call(asked.payload);
}
