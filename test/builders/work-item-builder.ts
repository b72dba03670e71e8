import type { StatusCategory, WorkItem } from '#domain/plan/work-item';
import { growWorkTree, type WorkTree } from '#domain/plan/work-tree';
import { type IssueId, issueIdSchema } from '#domain/shared/identifiers';

export const HOME_PROJECT = '10000';
export const OTHER_PROJECT = '10001';

type Overrides = {
  readonly level?: number;
  readonly category?: StatusCategory;
  readonly projectId?: string;
  readonly parentId?: string;
  readonly assigneeId?: string;
  readonly start?: string;
  readonly due?: string;
  readonly resolutionId?: string;
  readonly updatedAt?: string;
  readonly categoryChangedAt?: string;
  readonly componentNames?: readonly string[];
  readonly releases?: WorkItem['releases'];
  readonly hasSecurityLevel?: boolean;
  readonly summary?: string;
  readonly statusName?: string;
};

/** An open task of the home project; a test names only what it is about, with plain strings. */
export function aWorkItem(id: string, overrides: Overrides = {}): WorkItem {
  const { parentId, ...fields } = overrides;
  const { level = 0, projectId = HOME_PROJECT } = fields;
  const projectKey = projectId === HOME_PROJECT ? 'ACME' : 'OPS';
  const item = {
    id,
    key: `${projectKey}-${id}`,
    summary: `Summary of ${id}`,
    projectId,
    projectKey,
    level,
    typeName: level > 0 ? 'Epic' : 'Task',
    statusName: 'Any status',
    category: 'to-do',
    updatedAt: '2026-03-02T09:00:00.000Z',
    componentNames: [],
    releases: [],
    hasSecurityLevel: false,
    ...(parentId === undefined ? {} : { parent: { id: parentId } }),
    ...fields,
  } as const;
  // Ids, days and instants are branded strings; the rules under test read them as plain ones.
  return item as unknown as WorkItem;
}

/** An open epic of the home project. */
export function anEpic(id: string, overrides: Overrides = {}): WorkItem {
  return aWorkItem(id, { level: 1, ...overrides });
}

/** What a reader may see, by id. */
export function byId(items: readonly WorkItem[]): ReadonlyMap<IssueId, WorkItem> {
  return new Map(items.map((item) => [item.id, item]));
}

/** The same with the way from parents to children. */
export function aTree(items: readonly WorkItem[]): WorkTree {
  return growWorkTree(byId(items));
}

/** Ids of work items, from plain strings. */
export function issueIds(...ids: readonly string[]): ReadonlySet<IssueId> {
  return new Set(ids.map((id) => issueIdSchema.parse(id)));
}
