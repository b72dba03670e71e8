import { editDelivery } from '#application/delivery/edit-delivery';
import { recordForRole } from '#application/gate/record-for-role';
import { acceptOutcomes } from '#application/plan/accept-outcomes';
import { editOutcome } from '#application/plan/edit-outcome';
import { mapEpic } from '#application/plan/map-epic';
import { markOutside } from '#application/plan/mark-outside';
import { removeContact } from '#application/settings/remove-contact';
import { saveContact } from '#application/settings/save-contact';
import { mapWorkItem } from '#application/work-item/map-work-item';
import { planContract } from '#contracts/plan-contract';
import { calendarDateSchema } from '#domain/shared/calendar-date';
import { commandIdSchema, contactIdSchema, issueIdSchema } from '#domain/shared/identifiers';
import type { Result } from '#domain/shared/result';
import { acceptInput } from '#test/builders/plan-inputs';
import { aVisibleEpic } from '#test/builders/visible-work-item';
import { aSession, type FakePorts, fakePorts } from '#test/fakes/fake-ports';
import { type PlanInMemory, planInMemory } from '#test/support/plan-in-memory';

/*
 * Architecture decision 5: "a command whose entry exists answers with the recorded result", whatever became of
 * what it names.
 */

const commandId = commandIdSchema.parse('command-0001');
const epicId = issueIdSchema.parse('10010');

let plan: PlanInMemory;
beforeEach(async () => {
  plan = await planInMemory([[]]);
});

/** How a command is answered that is sent again after something happened. */
async function answerAgain(
  send: () => Promise<Result<unknown, unknown>>,
  happening: () => unknown,
): Promise<string> {
  const first = await send();
  if (!first.ok) return `refused at first: ${JSON.stringify(first.error)}`;
  await happening();
  plan.ports.asked.length = 0;
  const again = await send();
  if (plan.ports.asked.length > 0) return `after asking Jira for ${plan.ports.asked.join()}`;
  const isSame = JSON.stringify(again) === JSON.stringify(first);
  return isSame ? 'as recorded' : JSON.stringify(again);
}

function hideAll(): void {
  plan.ports.jira.workItems = [];
}

async function addContact(): Promise<string> {
  const added = await saveContact(plan.ports, plan.session, {
    ...{ commandId: commandIdSchema.parse('contact-0001'), deliveryId: plan.deliveryId },
    ...{ version: 0, fields: { name: 'M. Roth', organisation: '', role: '', email: '' } },
  });
  if (!added.ok) throw new Error(added.error.message);
  return added.value.body.id;
}

const dropContact = () =>
  removeContact(plan.ports, plan.session, {
    ...{ commandId: commandIdSchema.parse('command-gone'), deliveryId: plan.deliveryId },
    ...{ contactId: contactIdSchema.parse('contact-0001'), version: 1 },
  });

describe('decision 5: a command that is recorded is answered again', () => {
  test('after the epic that it mapped was hidden', async () => {
    const input = { ...plan.about(1, commandId), issueId: epicId };

    const answer = await answerAgain(() => mapEpic(plan.ports, plan.session, input), hideAll);

    expect(answer).toBe('as recorded');
  });

  test.each([
    ['was hidden', []],
    ['moved to another epic', [aVisibleEpic('10020', { hierarchyLevel: 0, parentId: '10011' })]],
  ])('after the work item from which it was mapped %s', async (_what, visible) => {
    plan.ports.jira.workItems.push(aVisibleEpic('10020', { hierarchyLevel: 0, parentId: epicId }));
    const input = { ...plan.about(1, commandId), issueId: issueIdSchema.parse('10020') };

    const answer = await answerAgain(
      () => mapWorkItem(plan.ports, plan.session, input),
      () => {
        plan.ports.jira.workItems = visible;
      },
    );

    expect(answer).toBe('as recorded');
  });

  test('after the work item that stands for the delivery was hidden', async () => {
    const { deliveryId } = plan;
    const input = { commandId, deliveryId, version: 1, patch: { issueId: epicId } };

    const answer = await answerAgain(() => editDelivery(plan.ports, plan.session, input), hideAll);

    expect(answer).toBe('as recorded');
  });

  test('after the work that it marked was hidden', async () => {
    const { deliveryId } = plan;
    const input = { commandId, deliveryId, issueIds: [epicId], reason: 'Other' };

    const answer = await answerAgain(() => markOutside(plan.ports, plan.session, input), hideAll);

    expect(answer).toBe('as recorded');
  });

  test('after the contact that it made an owner is gone', async () => {
    const owners = [{ kind: 'contact', contactId: await addContact() }];
    const input = planContract['plan.editOutcome'].input.parse({
      ...{ ...plan.about(1, commandId), patch: { owners } },
    });

    const answer = await answerAgain(
      () => editOutcome(plan.ports, plan.session, input),
      dropContact,
    );

    expect(answer).toBe('as recorded');
  });

  test('after the contact that it recorded for is gone', async () => {
    const contactId = contactIdSchema.parse(await addContact());
    const input = {
      ...{ commandId, deliveryId: plan.deliveryId, stage: 'intake-handoff' as const, version: 1 },
      ...{ criterionKey: 'client-timeline', day: calendarDateSchema.parse('2026-03-01') },
      ...{ how: 'Call', evidence: '', contactId },
    };

    const answer = await answerAgain(
      () => recordForRole(plan.ports, plan.session, input),
      dropContact,
    );

    expect(answer).toBe('as recorded');
  });
});

describe('decision 5: a batch that is recorded', () => {
  const lines = (epicOfPart1: string, epicOfPart2: string) =>
    Array.from({ length: 30 }, (_, index) => ({
      epicIds: [[epicOfPart1], ...Array<string[]>(24).fill([]), [epicOfPart2]][index] ?? [],
    }));

  test('also made the delivery, and is answered again after its epics were hidden', async () => {
    const ports = fakePorts();
    ports.jira.workItems = [aVisibleEpic('10010')];
    const input = acceptInput('command-0001', lines('10010', '10010').slice(0, 20));
    plan = { ...plan, ports };

    const answer = await answerAgain(
      async () => acceptOutcomes(ports, await opened(ports), input),
      hideAll,
    );

    expect(answer).toBe('as recorded');
  });

  test('goes on at the first missing part, although an epic of an earlier part was hidden', async () => {
    const input = acceptInput('command-0001', lines('10010', '10011'));
    plan.ports.rows.faults.push('none', ...Array.from({ length: 9 }, () => 'no-answer' as const));
    const cut = await acceptOutcomes(plan.ports, plan.session, input);
    plan.ports.jira.workItems = [aVisibleEpic('10011')];

    const done = await acceptOutcomes(plan.ports, plan.session, input);

    expect(cut).toMatchObject({ ok: false });
    expect(done.ok && done.value.created).toHaveLength(30);
  });

  test('EV-1: stops at the first missing part when what it names there was hidden', async () => {
    const input = acceptInput('command-0001', lines('10010', '10011'));
    plan.ports.rows.faults.push('none', ...Array.from({ length: 9 }, () => 'no-answer' as const));
    await acceptOutcomes(plan.ports, plan.session, input);
    const before = plan.ports.rows.all().size;
    plan.ports.jira.workItems = [aVisibleEpic('10010')];

    const refused = await acceptOutcomes(plan.ports, plan.session, input);

    expect(refused).toMatchObject({ error: { kind: 'not-found' } });
    expect(plan.ports.rows.all().size).toBe(before);
  });

  test('of marks goes on at the first missing part, and asks Jira about the rest only', async () => {
    const issueIds = Array.from({ length: 30 }, (_, index) =>
      issueIdSchema.parse(`${40000 + index}`),
    );
    plan.ports.jira.workItems = issueIds.map((id) => aVisibleEpic(id));
    const input = { commandId, deliveryId: plan.deliveryId, issueIds, reason: 'Other' };
    plan.ports.rows.faults.push('none', ...Array.from({ length: 9 }, () => 'no-answer' as const));
    await markOutside(plan.ports, plan.session, input);
    plan.ports.jira.workItems = issueIds.slice(23).map((id) => aVisibleEpic(id));

    const done = await markOutside(plan.ports, plan.session, input);

    expect(done.ok && done.value.marks).toHaveLength(30);
  });
});

/** A session as each call opens one; what it asks Jira is not the command's. */
async function opened(ports: FakePorts): ReturnType<typeof aSession> {
  const session = await aSession(ports);
  ports.asked.splice(0);
  return session;
}
