import { editDelivery } from '#application/delivery/edit-delivery';
import { deleteOutcome } from '#application/plan/delete-outcome';
import { explainUnreadableEpics } from '#application/plan/explain-unreadable-epics';
import { unmapEpic } from '#application/plan/unmap-epic';
import { commandIdSchema, deliveryIdSchema, issueIdSchema } from '#domain/shared/identifiers';
import { type PlanInMemory, planInMemory } from '#test/support/plan-in-memory';

const epic = (id: string) => issueIdSchema.parse(id);
const APP_ASKED = 'work items as the app';

let plan: PlanInMemory;
beforeEach(async () => {
  plan = await planInMemory([['10010', '10011'], ['10012']]);
  plan.ports.jira.browsableForApp = [epic('10010'), epic('10013')];
  plan.ports.asked.length = 0;
});

function explain(...ids: readonly string[]): ReturnType<typeof explainUnreadableEpics> {
  const { ports, deliveryId } = plan;
  return explainUnreadableEpics(ports, { deliveryId, epicIds: ids.map(epic) });
}

describe('PL-10: why Jira does not show mapped epics', () => {
  test('what the app finds is hidden from the person, what it does not find either is gone', async () => {
    expect(await explain('10010', '10012', '10011')).toStrictEqual({
      ok: true,
      value: {
        epics: [
          { id: '10010', why: 'hidden' },
          { id: '10012', why: 'gone' },
          { id: '10011', why: 'gone' },
        ],
      },
    });
    expect(plan.ports.asked).toStrictEqual([APP_ASKED]);
  });

  test('the same epic twice is one question and one answer', async () => {
    expect(await explain('10010', '10010')).toMatchObject({ value: { epics: { length: 1 } } });
  });

  test.each([
    ['no outcome maps', '10013'],
    ['does not exist', '99999'],
  ])('EV-1: an epic that %s refuses the whole question, and Jira is not asked', async (_, id) => {
    expect(await explain('10010', id)).toMatchObject({
      ok: false,
      error: { kind: 'not-found', facts: { what: 'epic' } },
    });
    expect(plan.ports.asked).toStrictEqual([]);
  });

  test('EV-1: an epic is no question any more when it was taken off, or its outcome deleted', async () => {
    const { ports, session, about } = plan;
    await unmapEpic(ports, session, { ...about(1, 'command-0001'), issueId: epic('10010') });
    await deleteOutcome(ports, session, about(2, 'command-0002'));
    plan.ports.asked.length = 0;

    for (const id of ['10010', '10012']) {
      expect(await explain(id)).toMatchObject({ error: { kind: 'not-found' } });
    }
    expect(plan.ports.asked).toStrictEqual([]);
  });

  test('EV-1: the work item that stands for the delivery is no epic of an outcome', async () => {
    const { ports, session, deliveryId } = plan;
    const commandId = commandIdSchema.parse('command-0001');
    const patch = { issueId: epic('10013') };
    await editDelivery(ports, session, { commandId, deliveryId, version: 1, patch });
    expect(ports.rows.all().get('issue-link/10013')?.body).toMatchObject({ deliveryId });

    expect(await explain('10013')).toMatchObject({ error: { kind: 'not-found' } });
  });

  test('EV-1: an epic of another delivery is not found, whether it exists or not', async () => {
    const deliveryId = deliveryIdSchema.parse('another-delivery');

    const reply = await explainUnreadableEpics(plan.ports, {
      deliveryId,
      epicIds: [epic('10010')],
    });

    expect(reply).toMatchObject({ error: { kind: 'not-found' } });
    expect(plan.ports.asked).toStrictEqual([]);
  });
});
