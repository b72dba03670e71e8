import fc from 'fast-check';

import { acknowledge } from '#domain/gate/acknowledge';
import { applyScheduleChange } from '#domain/gate/apply-schedule-change';
import { deliveryStatus } from '#domain/gate/delivery-status';
import { type Gate, gateSchema } from '#domain/gate/gate';
import { gatesBefore, nextGate } from '#domain/gate/in-order';
import { recordOnBehalf } from '#domain/gate/record-on-behalf';
import { settleGates } from '#domain/gate/settle-gates';
import { skipGate } from '#domain/gate/skip-gate';
import { type Stage, STAGES } from '#domain/gate/stage';
import { stageTemplate } from '#domain/gate/stage-template';
import { tickItem } from '#domain/gate/tick-item';
import { withdraw } from '#domain/gate/withdraw';
import type { Result } from '#domain/shared/result';
import { aDelivery } from '#test/builders/delivery-builder';
import { anySchedule } from '#test/builders/gate-arbitraries';
import { allGates, anActor, aSchedule, ROLE_LABELS } from '#test/builders/gate-builder';

/** Somebody who holds every role: what this person cannot do, nobody can. */
const actor = anActor('account-ada', ...Object.keys(ROLE_LABELS));
const { calendar } = aDelivery();

const anyCommand = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constantFrom('skip', 'meet', 'withdraw'),
      stage: fc.constantFrom(...STAGES),
    }),
  },
  fc.record({
    kind: fc.constant('dates'),
    schedule: fc.oneof(fc.constant(aSchedule()), anySchedule),
  }),
);
type Command = typeof anyCommand extends fc.Arbitrary<infer C> ? C : never;
type World = { readonly gates: readonly Gate[]; readonly schedule: ReturnType<typeof aSchedule> };

/** Does to one criterion after the other whatever can be done. */
function meet(gate: Gate, schedule: World['schedule']): Gate {
  let now = gate;
  const take = (tried: Result<Gate, unknown>): void => {
    if (tried.ok) now = tried.value;
  };
  for (const criterion of stageTemplate(gate.stage).criteria) {
    const criterionKey = criterion.key;
    take(acknowledge(now, { criterionKey, schedule }, actor));
    const said = { criterionKey, day: actor.today, how: 'E-mail', evidence: 'mail 4711' };
    take(recordOnBehalf(now, said, { actor, roles: [] }));
    for (const { key } of criterion.type === 'checklist' ? criterion.items : []) {
      take(tickItem(now, { criterionKey, itemKey: key, done: true, evidence: '' }, actor));
    }
  }
  return now;
}

function change(gate: Gate, command: Extract<Command, { stage: Stage }>, world: World): Gate {
  if (command.kind === 'meet') return meet(gate, world.schedule);
  const [criterion] = stageTemplate(gate.stage).criteria;
  const tried =
    command.kind === 'skip'
      ? skipGate(gate, gatesBefore(world.gates, gate.stage), { actor, rationale: 'Not needed' })
      : withdraw(gate, { criterionKey: criterion.key, reason: 'Mistake' }, actor);
  return tried.ok ? tried.value : gate;
}

function apply(world: World, command: Command): World {
  if ('schedule' in command) {
    const { schedule } = command;
    const common = { calendar, by: actor.accountId, heldRoles: actor.heldRoles, at: actor.at };
    const gates = applyScheduleChange(world.gates, {
      ...common,
      before: world.schedule,
      after: schedule,
    });
    return { gates: settleGates(gates, actor.at), schedule };
  }
  const gates = world.gates.map((gate) =>
    gate.stage === command.stage ? change(gate, command, world) : gate,
  );
  return { ...world, gates: settleGates(gates, actor.at) };
}

function everyWorld(commands: readonly Command[]): World[] {
  const worlds: World[] = [{ gates: allGates(), schedule: aSchedule() }];
  for (const command of commands) worlds.push(apply(worlds.at(-1)!, command));
  return worlds;
}

const anyCommands = fc.array(anyCommand, { minLength: 1, maxLength: 25 });

describe('gates under any sequence of commands', () => {
  test('GT-4: they pass in order: the closed ones are always the first ones', () => {
    fc.assert(
      fc.property(anyCommands, (commands) => {
        for (const { gates } of everyWorld(commands)) {
          const closed = gates.filter(({ state }) => state !== 'open').map(({ stage }) => stage);

          expect(closed).toStrictEqual(STAGES.slice(0, closed.length));
          expect(nextGate(gates)?.stage).toBe(STAGES[closed.length]);
        }
      }),
    );
  });

  test('GT-5: QA is never skipped, and in this version never passed', () => {
    fc.assert(
      fc.property(anyCommands, (commands) => {
        for (const { gates } of everyWorld(commands)) {
          expect(gates.find(({ stage }) => stage === 'qa')?.state).toBe('open');
          expect(['planning', 'in-production', 'qa']).toContain(deliveryStatus(gates));
        }
      }),
    );
  });

  test('GT-3: what is closed stays closed, and every gate stays a valid row', () => {
    fc.assert(
      fc.property(anyCommands, (commands) => {
        const worlds = everyWorld(commands);
        for (const [index, { gates }] of worlds.entries()) {
          const before = worlds[index - 1]?.gates ?? gates;

          for (const [position, gate] of gates.entries()) {
            expect(gateSchema.parse(gate)).toStrictEqual(gate);
            expect(before[position]?.state === 'open' || gate.state !== 'open').toBe(true);
          }
        }
      }),
    );
  });

  test('the commands reach QA, or these laws would say little', () => {
    const commands = STAGES.slice(0, 3).map((stage) => ({ kind: 'meet', stage }) as const);

    expect(nextGate(everyWorld(commands).at(-1)!.gates)?.stage).toBe('qa');
  });

  test('GT-4: what was recorded ahead counts as soon as its turn comes, in one command', () => {
    const commands = [
      { kind: 'meet', stage: 'production' },
      { kind: 'meet', stage: 'delivery-planning' },
      { kind: 'meet', stage: 'intake-handoff' },
    ] as const;
    const worlds = everyWorld(commands);

    expect(worlds.map(({ gates }) => nextGate(gates)?.stage)).toStrictEqual([
      'intake-handoff',
      'intake-handoff',
      'intake-handoff',
      'qa',
    ]);
  });
});
