import type { VisibleWorkItem } from '#application/ports/jira-as-user';
import { findServed } from '#application/work-item/find-served';
import { mapWorkItem } from '#application/work-item/map-work-item';
import { issueIdSchema } from '#domain/shared/identifiers';
import { aVisibleEpic } from '#test/builders/visible-work-item';
import { fakePorts } from '#test/fakes/fake-ports';
import { planInMemory } from '#test/support/plan-in-memory';

const EPIC = aVisibleEpic('10010');
const STORY = aVisibleEpic('20001', { hierarchyLevel: 0, parentId: '10010', parentLevel: 1 });
const SUB_TASK = aVisibleEpic('30001', { hierarchyLevel: -1, parentId: '20001', parentLevel: 0 });
/** Jira says that there is a parent, and no more. */
const VEILED = aVisibleEpic('20002', { hierarchyLevel: 0, parentId: '10011' });

async function find({ id }: VisibleWorkItem, seen: readonly VisibleWorkItem[]) {
  const ports = fakePorts();
  ports.jira.workItems = [...seen];
  const found = await findServed(ports, issueIdSchema.parse(id));
  return { mapIssueId: found?.mapIssueId, reads: ports.asked.length };
}

describe('PL-3: the epic that mapping a work item would claim', () => {
  test('is the epic itself, found in one read', async () => {
    expect(await find(EPIC, [EPIC])).toStrictEqual({ mapIssueId: '10010', reads: 1 });
  });

  test('is the parent of a story, known from the story', async () => {
    expect(await find(STORY, [STORY, EPIC])).toStrictEqual({ mapIssueId: '10010', reads: 1 });
  });

  test('is two levels above a sub-task, found in two reads', async () => {
    expect(await find(SUB_TASK, [SUB_TASK, STORY, EPIC])).toStrictEqual({
      ...{ mapIssueId: '10010', reads: 2 },
    });
  });

  test('is not told of a parent that the person may not see (EV-1)', async () => {
    expect(await find(VEILED, [VEILED])).toStrictEqual({ mapIssueId: undefined, reads: 2 });
  });

  test('is found when the person may see a parent whose level Jira left out', async () => {
    const epic = aVisibleEpic('10011');

    expect(await find(VEILED, [VEILED, epic])).toStrictEqual({ mapIssueId: '10011', reads: 2 });
  });
});

describe('decision 7: mapping reads each work item once', () => {
  test.each([
    ['an epic', EPIC, 1],
    ['a story', STORY, 2],
    ['a sub-task', SUB_TASK, 3],
  ])('%s', async (_what, item, reads) => {
    const { ports, session, about } = await planInMemory([[]]);
    ports.jira.workItems = [EPIC, STORY, SUB_TASK];
    ports.asked.length = 0;

    const mapped = await mapWorkItem(ports, session, {
      ...about(1, 'command-map'),
      issueId: issueIdSchema.parse(item.id),
    });

    expect(mapped).toMatchObject({ ok: true, value: { body: { epicIds: ['10010'] } } });
    expect(ports.asked).toStrictEqual(Array.from({ length: reads }, () => 'work items'));
  });
});
