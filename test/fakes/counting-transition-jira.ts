import { PlatformFailure } from '#application/ports/platform-failure';
import type { TransitionJira, WorkItemPlace } from '#application/ports/transition-jira';
import { type AccountId, accountIdSchema, issueIdSchema } from '#domain/shared/identifiers';

/** A work item of the fake: its parent by id, and the parent's level. */
export type FakeWorkItem = {
  readonly id: string;
  readonly parent?: { readonly id: string; readonly hierarchyLevel: number };
};

export type CountingTransitionJira = TransitionJira & { readonly calls: string[] };

/**
 * Jira for the validator, from a table of work items by key and id.
 *
 * @param items - What the app may see.
 * @param names - Display names by account id; absent: Jira refuses to tell names.
 */
export function countingTransitionJira(
  items: Readonly<Record<string, FakeWorkItem>>,
  names?: Readonly<Record<string, string>>,
): CountingTransitionJira {
  const calls: string[] = [];
  return {
    calls,
    place: (issueIdOrKey) => {
      calls.push(`place ${issueIdOrKey}`);
      const found =
        items[issueIdOrKey] ?? Object.values(items).find(({ id }) => id === issueIdOrKey);
      return Promise.resolve(found && placeOf(found));
    },
    displayNames: (accountIds) => {
      calls.push(`names ${accountIds.join(' ')}`);
      if (names === undefined) {
        const reason = { kind: 'unavailable', facts: { service: 'jira' } } as const;
        return Promise.reject(new PlatformFailure(reason, 'Jira did not answer.'));
      }
      return Promise.resolve(
        new Map<AccountId, string>(
          Object.entries(names).map(([id, name]) => [accountIdSchema.parse(id), name]),
        ),
      );
    },
  };
}

function placeOf({ id, parent }: FakeWorkItem): WorkItemPlace {
  return {
    id: issueIdSchema.parse(id),
    parent: parent && {
      id: issueIdSchema.parse(parent.id),
      hierarchyLevel: parent.hierarchyLevel,
    },
  };
}
