import type * as z from 'zod/mini';

import type { StatusChange } from '#domain/plan/reopenings';
import type { StatusCategory } from '#domain/plan/work-item';
import type { IssueId } from '#domain/shared/identifiers';

import { changelogPageSchema, statusListSchema } from './history-answers';
import { categoryOfKey } from './jira-answers';
import { parseAnswer } from './parse-answer';
import { type JiraConnection, type PatientCall, sendPatiently } from './send-patiently';

/** Work items of which one call gives the history; Jira's limit. */
export const HISTORIES_A_CALL = 1000;
/** Jira's largest page of changes. */
const CHANGES_A_PAGE = 10_000;

/** The questions about histories, as the user. Each rejects with `JiraReadError` only. */
export type HistoryCalls = {
  /** The category of every status that Jira lists, by the status's id. */
  readonly statusCategories: () => Promise<ReadonlyMap<string, StatusCategory>>;
  /** Changes of status of at most {@link HISTORIES_A_CALL} work items; one that never changed is left out. */
  readonly statusChanges: (
    ids: readonly IssueId[],
  ) => Promise<ReadonlyMap<IssueId, readonly StatusChange[]>>;
};

/**
 * Binds the questions to one reader. They are asked one after the other: nobody waits for them.
 *
 * @param jira - How Jira is asked, and how the reading is cancelled.
 */
export function historyCalls(jira: JiraConnection): HistoryCalls {
  const ask = async <Schema extends z.ZodMiniType>(
    schema: Schema,
    call: PatientCall,
  ): Promise<z.output<Schema>> => parseAnswer(schema, await sendPatiently(jira, call), call.path);
  return {
    statusCategories: async () => {
      const statuses = await ask(statusListSchema, { path: '/rest/api/3/status' });
      return new Map(
        statuses.map(({ id, statusCategory }) => [id, categoryOfKey(statusCategory.key)]),
      );
    },
    statusChanges: async (ids) => {
      const changes = new Map<IssueId, StatusChange[]>();
      let nextPageToken: string | null | undefined;
      do {
        const page = await ask(changelogPageSchema, {
          path: '/rest/api/3/changelog/bulkfetch',
          body: {
            issueIdsOrKeys: ids,
            fieldIds: ['status'],
            maxResults: CHANGES_A_PAGE,
            nextPageToken: nextPageToken ?? undefined,
          },
        });
        for (const { issueId, changeHistories } of page.issueChangeLogs) {
          changes.set(issueId, [
            ...(changes.get(issueId) ?? []),
            ...changeHistories.flatMap(statusChangesOf),
          ]);
        }
        ({ nextPageToken } = page);
      } while (nextPageToken != null);
      return changes;
    },
  };
}

type ChangeHistory = z.output<
  typeof changelogPageSchema
>['issueChangeLogs'][number]['changeHistories'][number];

function statusChangesOf({ created, items }: ChangeHistory): readonly StatusChange[] {
  return items.flatMap(({ fieldId, from, to }) =>
    fieldId === 'status' && from != null && to != null ? [{ at: created, from, to }] : [],
  );
}
