import fc from 'fast-check';

import { acceptOutcomes } from '#application/plan/accept-outcomes';
import { deleteOutcome } from '#application/plan/delete-outcome';
import { dropOutcome } from '#application/plan/drop-outcome';
import { editOutcome } from '#application/plan/edit-outcome';
import { mapEpic } from '#application/plan/map-epic';
import { markOutside } from '#application/plan/mark-outside';
import { mergeOutcomes } from '#application/plan/merge-outcomes';
import { moveOutcome } from '#application/plan/move-outcome';
import { restoreOutcome } from '#application/plan/restore-outcome';
import { unmapEpic } from '#application/plan/unmap-epic';
import { unmarkOutside } from '#application/plan/unmark-outside';
import type { Session } from '#application/session/session';
import type { Outcome } from '#domain/plan/outcome';
import { commandIdSchema, type DeliveryId, issueIdSchema } from '#domain/shared/identifiers';
import { acceptInput } from '#test/builders/plan-inputs';
import { aVisibleEpic } from '#test/builders/visible-work-item';
import { aSession, type FakePorts, fakePorts } from '#test/fakes/fake-ports';
import type { TransactionFault } from '#test/fakes/in-memory-row-store';
import { storageContradictions } from '#test/support/storage-laws';

const EPICS = ['10010', '10011', '10012', '10013'];

const VERBS = [
  ...(['accept', 'edit', 'map', 'unmap', 'merge', 'move', 'delete', 'drop', 'restore'] as const),
  ...(['mark', 'unmark'] as const),
];

type Step = {
  readonly verb: (typeof VERBS)[number];
  /** Which outcome and epic, counted around. */
  readonly outcome: number;
  readonly other: number;
  readonly epic: number;
  /** How far behind the version is that the person saw. */
  readonly behind: number;
  readonly fault: TransactionFault | undefined;
  readonly isSentTwice: boolean;
};

const anyStep: fc.Arbitrary<Step> = fc.record({
  verb: fc.constantFrom(...VERBS),
  outcome: fc.nat(5),
  other: fc.nat(5),
  epic: fc.nat(EPICS.length - 1),
  behind: fc.constantFrom(0, 0, 0, 1),
  fault: fc.constantFrom(undefined, undefined, 'lost-response' as const, 'no-answer' as const),
  isSentTwice: fc.boolean(),
});

async function aPlan(): Promise<{ ports: FakePorts; session: Session; deliveryId: DeliveryId }> {
  const ports = fakePorts();
  ports.jira.workItems = EPICS.map((id) => aVisibleEpic(id));
  const first = await aSession(ports);
  await acceptOutcomes(ports, first, acceptInput('command-start', [{ epicIds: ['10010'] }]));
  const session = await aSession(ports);
  return { ports, session, deliveryId: session.delivery!.body.id };
}

function storedOutcomes({ rows }: FakePorts): readonly { version: number; body: Outcome }[] {
  return [...rows.all()].flatMap(([name, { version, body }]) =>
    name.startsWith('outcome/') ? [{ version, body: body as Outcome }] : [],
  );
}

function auditEntries({ rows }: FakePorts): number {
  return [...rows.all().keys()].filter((name) => name.startsWith('audit/')).length;
}

type World = {
  readonly ports: FakePorts;
  readonly session: Session;
  readonly deliveryId: DeliveryId;
};

/** One command as a page would send it, from what is stored now. */
function prepare({ ports, session, deliveryId }: World, step: Step, index: number) {
  const outcomes = storedOutcomes(ports);
  const chosen = outcomes[step.outcome % outcomes.length]!;
  const other = outcomes[step.other % outcomes.length]!;
  const issueId = issueIdSchema.parse(EPICS[step.epic]);
  const commandId = commandIdSchema.parse(`command-${1000 + index}`);
  const version = Math.max(1, chosen.version - step.behind);
  const input = { commandId, deliveryId, outcomeId: chosen.body.id, version };
  const marks = { commandId, deliveryId, issueIds: [issueId] };
  const run = {
    accept: () =>
      acceptOutcomes(ports, session, acceptInput(commandId, [{}, { epicIds: [issueId] }])),
    edit: () => editOutcome(ports, session, { ...input, patch: { statement: `Edit ${index}` } }),
    map: () => mapEpic(ports, session, { ...input, issueId }),
    unmap: () => unmapEpic(ports, session, { ...input, issueId }),
    merge: () =>
      mergeOutcomes(ports, session, {
        ...input,
        mergedId: other.body.id,
        mergedVersion: other.version,
      }),
    move: () => moveOutcome(ports, session, { ...input, before: other.body.id }),
    delete: () => deleteOutcome(ports, session, input),
    drop: () => dropOutcome(ports, session, { ...input, reason: 'No longer wanted' }),
    restore: () => restoreOutcome(ports, session, input),
    mark: () => markOutside(ports, session, { ...marks, reason: `Reason ${index}` }),
    unmark: () => unmarkOutside(ports, session, marks),
  };
  return run[step.verb];
}

describe('after any sequence of commands, also with lost answers and commands sent twice', () => {
  test('heads, rows, claims and the audit chain agree (decision 5, GT-10, PL-1)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 14 }), async (steps) => {
        const world = await aPlan();
        const changedByReplay: boolean[] = [];
        for (const [index, step] of steps.entries()) {
          if (step.fault) world.ports.rows.faults.push(step.fault);
          const before = auditEntries(world.ports);
          const send = prepare(world, step, index);
          const done = await send();
          expect(auditEntries(world.ports) - before).toBeLessThanOrEqual(done.ok ? 1 : 0);
          if (step.isSentTwice && done.ok) {
            const rows = JSON.stringify([...world.ports.rows.all()]);
            const again = await send();
            changedByReplay.push(
              JSON.stringify(again) !== JSON.stringify(done) ||
                JSON.stringify([...world.ports.rows.all()]) !== rows,
            );
          }
          world.ports.rows.faults.length = 0;
          expect(storageContradictions(world.ports.rows.all())).toStrictEqual([]);
        }
        expect(changedByReplay).not.toContain(true);
      }),
      { numRuns: 150 },
    );
  });

  test('two people who change the same outcome at once never lose a change (EV-4)', async () => {
    await fc.assert(
      fc.asyncProperty(anyStep, anyStep, async (mine, theirs) => {
        const world = await aPlan();
        const sendMine = prepare(world, { ...mine, behind: 0 }, 1);
        const sendTheirs = prepare(world, { ...theirs, behind: 0 }, 2);
        world.ports.rows.beforeNextTransaction(async () => {
          await sendTheirs();
        });

        await sendMine();

        expect(storageContradictions(world.ports.rows.all())).toStrictEqual([]);
        const versions = storedOutcomes(world.ports).map(({ version }) => version);
        expect(Math.max(...versions)).toBeLessThanOrEqual(3);
      }),
      { numRuns: 150 },
    );
  });
});
