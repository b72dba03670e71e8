import { type Failure, notFound } from '#application/command/failure';
import { createRow } from '#application/command/row-writes';
import { runCommand } from '#application/command/run-command';
import { accountIdSchema, commandIdSchema } from '#domain/shared/identifiers';
import { err, ok, type Result } from '#domain/shared/result';
import { anOutsideMark } from '#test/builders/mark-builder';
import { type FakePorts, fakePorts } from '#test/fakes/fake-ports';
import {
  auditOf,
  deliveryId,
  issueId,
  markAddress,
  markHead,
  reasonOf,
} from '#test/support/mark-command';

let ports: FakePorts;
/** How often was checked. */
let checks: number;
beforeEach(() => {
  ports = fakePorts();
  checks = 0;
});

type Check = () => Promise<Result<string, Failure>>;

const finds: Check = () => {
  checks += 1;
  return Promise.resolve(ok('Internal'));
};
const refuses: Check = () => {
  checks += 1;
  return Promise.resolve(err(notFound('work item')));
};

/** Marks a work item with the reason that the check finds. */
function mark(check: Check): Promise<Result<string, Failure>> {
  const by = accountIdSchema.parse('account-ada');
  return runCommand(ports, {
    id: commandIdSchema.parse('command-0001'),
    by,
    action: 'test.mark',
    payload: {},
    ownerId: deliveryId,
    heads: [markHead],
    check,
    load: ({ checked }) => Promise.resolve(checked),
    decide: (reason, { now }) => {
      const made = createRow(markAddress, anOutsideMark({ issueId, reason, by, at: now }));
      return ok({ subject: markAddress, writes: [made], value: reason });
    },
  });
}

describe('what a command checks', () => {
  test('reaches its decision', async () => {
    expect(await mark(finds)).toStrictEqual(ok('Internal'));
    expect(reasonOf(ports)).toBe('Internal');
  });

  test('refuses it, and nothing is stored', async () => {
    expect(await mark(refuses)).toMatchObject({ ok: false, error: { kind: 'not-found' } });
    expect(ports.rows.all().size).toBe(0);
  });

  test('is not looked at again when it was committed before (decision 5)', async () => {
    await mark(finds);

    expect(await mark(refuses)).toStrictEqual(ok('Internal'));
    expect(checks).toBe(1);
    expect(auditOf(ports)).toHaveLength(1);
  });

  test('is asked once, however often its head moves', async () => {
    ports.rows.faults.push('no-answer', 'no-answer');

    expect(await mark(finds)).toStrictEqual(ok('Internal'));
    expect(checks).toBe(1);
  });

  test('does not refuse it for what its twin has just written', async () => {
    const late: Check = async () => {
      await mark(finds);
      return refuses();
    };

    expect(await mark(late)).toStrictEqual(ok('Internal'));
    expect(auditOf(ports)).toHaveLength(1);
  });

  test('costs no storage call beside those of the command', async () => {
    await mark(finds);

    // Entry and head in one look-up, the empty head, the transaction.
    expect(ports.rows.calls()).toBe(3);
  });
});
