import type { CalendarDate, Instant } from '../shared/calendar-date';
import type { AccountId, IssueId, ProjectId } from '../shared/identifiers';

/** Jira's status category; the only thing that progress looks at (PL-5), because statuses are renamed and localised. */
export type StatusCategory = 'to-do' | 'in-progress' | 'done';

/** Hierarchy level of epics; standard work items are 0, sub-tasks -1 (platform/jira.md §2). */
export const EPIC_LEVEL = 1;

/** A parent as Jira names it on the child; Jira may withhold everything but the id. */
export type ParentReference = {
  readonly id: IssueId;
  readonly key?: string;
};

/** What Plumbline reads of a work item. Held in memory for this reader, never stored as truth (PL-2). */
export type WorkItem = {
  readonly id: IssueId;
  readonly key: string;
  readonly summary: string;
  readonly projectId: ProjectId;
  readonly projectKey: string;
  readonly level: number;
  readonly typeName: string;
  readonly statusName: string;
  readonly category: StatusCategory;
  readonly parent?: ParentReference;
  readonly assigneeId?: AccountId;
  /** From Jira's field "Start date", where the site has one. */
  readonly start?: CalendarDate;
  readonly due?: CalendarDate;
  readonly resolutionId?: string;
  readonly updatedAt: Instant;
  /** When the status category changed last; Jira does not tell it for every work item. */
  readonly categoryChangedAt?: Instant;
  readonly componentNames: readonly string[];
  readonly releases: readonly { readonly id: string; readonly name: string }[];
  readonly hasSecurityLevel: boolean;
};

/** By status category, never by the status's name (PL-5). */
export function isDone(item: Pick<WorkItem, 'category'>): boolean {
  return item.category === 'done';
}
