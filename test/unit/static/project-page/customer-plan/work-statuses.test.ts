import type { StatusCategory, WorkItem } from '#domain/plan/work-item';
import { instantSchema } from '#domain/shared/calendar-date';
import { issueIdSchema, projectIdSchema } from '#domain/shared/identifiers';
import { outcomeRow } from '#test/builders/customer-plan-rows';

import { workStatuses } from '../../../../../static/project-page/src/customer-plan/work-statuses';

const epicId = issueIdSchema.parse('10042');
const confirmed = {
  evidence: 'Signed report',
  evidenceConfirmed: { by: 'ada', at: '2026-01-12T09:00:00.000Z', note: '' },
};

function epic(category: StatusCategory): WorkItem {
  return {
    id: epicId,
    key: 'ACME-42',
    summary: 'Core reports',
    projectId: projectIdSchema.parse('10001'),
    projectKey: 'ACME',
    level: 1,
    typeName: 'Epic',
    statusName: 'Whatever it is called',
    category,
    updatedAt: instantSchema.parse('2026-01-12T09:00:00.000Z'),
    componentNames: [],
    releases: [],
    hasSecurityLevel: false,
  };
}

function statusOf(
  items: readonly WorkItem[],
  override: Parameters<typeof outcomeRow>[0] = {},
): unknown {
  const outcome = outcomeRow({ epicIds: [epicId], ...override });
  const statuses = workStatuses([outcome], new Map(items.map((item) => [item.id, item])), {
    homeProjectId: '10001',
    rejectedResolutionIds: new Set(),
  });
  return statuses[outcome.id];
}

describe('workStatuses', () => {
  test.each([
    ['to-do', {}, 'planned'],
    ['in-progress', {}, 'in-progress'],
    ['done', {}, 'in-progress'],
    ['done', confirmed, 'done'],
    ['done', { ...confirmed, evidence: '' }, 'in-progress'],
  ] as const)('PL-5: work %s with %j reads %s to the customer', (category, override, expected) => {
    expect(statusOf([epic(category)], override)).toBe(expected);
  });

  test('PL-5: work that the publisher cannot see is not called done', () => {
    expect(statusOf([], confirmed)).toBe('planned');
  });
});
