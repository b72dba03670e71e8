import { belongsToJql, childrenJql, workflowJql } from '#domain/gate/guarded-jql';
import { issueIdSchema, projectIdSchema } from '#domain/shared/identifiers';

const ids = (count: number) =>
  Array.from({ length: count }, (_, index) => issueIdSchema.parse(String(10_000 + index)));

describe('JQL for what a workflow guards', () => {
  test('GT-8: names the types of each project', () => {
    const uses = [
      { projectId: projectIdSchema.parse('1'), issueTypeIds: ['10', '11'] },
      { projectId: projectIdSchema.parse('2'), issueTypeIds: ['12'] },
    ];

    expect(workflowJql(uses)).toBe(
      '((project = 1 AND issuetype in (10, 11)) OR (project = 2 AND issuetype in (12)))',
    );
  });

  test('GT-8: a work item belongs when it is claimed or its parent is', () => {
    expect(belongsToJql(ids(2))).toBe('(id in (10000, 10001) OR parent in (10000, 10001))');
  });

  test('lists have at most 100 values and lose none', () => {
    const lists = [...childrenJql(ids(250)).matchAll(/\(([\d, ]+)\)/g)].map((found) =>
      found[1]!.split(', '),
    );

    expect(lists.map((list) => list.length)).toStrictEqual([100, 100, 50]);
    expect(lists.flat()).toStrictEqual(ids(250));
  });
});
