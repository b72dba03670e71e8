import { askAgain } from '#application/plan/ask-again';
import type { HintedTask } from '#application/plan/hinted-task';
import { keepHints } from '#application/plan/keep-hints';
import { markOutside } from '#application/plan/mark-outside';
import { unmarkOutside } from '#application/plan/unmark-outside';
import type { Mark } from '#domain/plan/mark';
import { commandIdSchema, type IssueId, issueIdSchema } from '#domain/shared/identifiers';
import { aVisibleEpic } from '#test/builders/visible-work-item';
import { type PlanInMemory, planInMemory } from '#test/support/plan-in-memory';
import { storageContradictions } from '#test/support/storage-laws';

const ids = Array.from({ length: 50 }, (_, index) => issueIdSchema.parse(String(40000 + index)));
const first = ids[0]!;

let plan: PlanInMemory;
let commands = 0;

beforeEach(async () => {
  plan = await planInMemory([[]]);
  plan.ports.jira.workItems.push(...ids.map((id) => aVisibleEpic(id, { hierarchyLevel: 0 })));
});

/** A command of its own in the delivery of the test. */
function inDelivery() {
  commands += 1;
  return {
    commandId: commandIdSchema.parse(`command-keep-${commands}`),
    deliveryId: plan.deliveryId,
  };
}

function keep(tasks: readonly HintedTask[], reason = 'Waits for the customer') {
  return keepHints(plan.ports, plan.session, { ...inDelivery(), tasks, reason });
}

function ask(tasks: readonly HintedTask[]) {
  return askAgain(plan.ports, plan.session, { ...inDelivery(), tasks });
}

const unchanged = (issueId: IssueId): HintedTask => ({ issueId, hints: ['unchanged'] });

function storedMarks(): readonly Mark[] {
  return [...plan.ports.rows.all()].flatMap(([name, { body }]) =>
    name.startsWith('mark/') ? [body as Mark] : [],
  );
}

describe('PL-9: a hint is kept with a reason', () => {
  test('that says which hint of which task, why, who and when', async () => {
    const kept = await keep([{ issueId: first, hints: ['unchanged', 'long'] }]);

    const by = { reason: 'Waits for the customer', by: plan.session.accountId };
    expect(kept).toMatchObject({ ok: true, value: { removed: [] } });
    expect(storedMarks()).toStrictEqual([
      {
        issueId: first,
        kept: [
          { hint: 'unchanged', ...by, at: expect.any(String) },
          { hint: 'long', ...by, at: expect.any(String) },
        ],
      },
    ]);
  });

  test('in bulk, in parts of a transaction each, with one audit entry for each part', async () => {
    const kept = await keep(ids.map(unchanged));

    expect(kept.ok && kept.value.marks.map(({ body }) => body.issueId)).toStrictEqual(ids);
    const name = `.command-keep-${commands}.`;
    const audits = [...plan.ports.rows.all().keys()].filter((key) => key.includes(name));
    expect(audits.map((key) => key.split('.').at(-1))).toStrictEqual(['1', '2', '3']);
    expect(storageContradictions(plan.ports.rows.all())).toStrictEqual([]);
  });

  test('and a task that is named twice gets an answer to both lists', async () => {
    await keep([unchanged(first), { issueId: first, hints: ['reopened', 'unchanged'] }]);

    expect(storedMarks().map(({ kept }) => kept.map(({ hint }) => hint))).toStrictEqual([
      ['unchanged', 'reopened'],
    ]);
  });

  test('EV-1: and when one of the tasks is not visible, none is kept', async () => {
    const size = plan.ports.rows.all().size;

    const refused = await keep([...ids, issueIdSchema.parse('99999')].map(unchanged));

    expect(refused).toMatchObject({ error: { kind: 'not-found', facts: { what: 'work item' } } });
    expect(plan.ports.rows.all().size).toBe(size);
  });
});

describe('PL-9: an answer is taken back', () => {
  test('of one hint; the other answer of the task stays', async () => {
    await keep([{ issueId: first, hints: ['unchanged', 'long'] }]);
    const asked = await ask([unchanged(first)]);

    expect(asked).toMatchObject({ ok: true, value: { removed: [] } });
    expect(storedMarks().map(({ kept }) => kept.map(({ hint }) => hint))).toStrictEqual([['long']]);
  });

  test('in bulk; with the last answer the mark is gone', async () => {
    await keep(ids.map(unchanged));
    const asked = await ask(ids.map(unchanged));

    expect(asked).toStrictEqual({ ok: true, value: { marks: [], removed: ids } });
    expect(storedMarks()).toStrictEqual([]);
    expect(storageContradictions(plan.ports.rows.all())).toStrictEqual([]);
  });

  test('of a task without one: nothing happens', async () => {
    await keep([{ issueId: first, hints: ['long'] }]);
    const size = plan.ports.rows.all().size;

    const asked = await ask(ids.slice(0, 2).map(unchanged));

    expect(asked).toStrictEqual({ ok: true, value: { marks: [], removed: [] } });
    expect(plan.ports.rows.all().size).toBe(size);
  });
});

test('PL-3: a kept task that is put outside and taken back in is still kept', async () => {
  await keep([unchanged(first)]);
  await markOutside(plan.ports, plan.session, {
    ...{ ...inDelivery(), issueIds: [first], reason: 'Another contract' },
  });
  const back = await unmarkOutside(plan.ports, plan.session, {
    ...{ ...inDelivery(), issueIds: ids.slice(0, 2) },
  });

  expect(back).toMatchObject({ ok: true, value: { removed: [] } });
  expect(back.ok && back.value.marks.map(({ body }) => body.issueId)).toStrictEqual([first]);
  expect(storedMarks().map(({ outside, kept }) => [outside, kept.length])).toStrictEqual([
    [undefined, 1],
  ]);
});
