import { route } from '@forge/api';
import * as z from 'zod/mini';

import type { TransitionJira } from '#application/ports/transition-jira';
import { accountIdSchema, issueIdSchema } from '#domain/shared/identifiers';

import { requestJira } from './request-jira';

const placeSchema = z.object({
  id: issueIdSchema,
  fields: z.object({
    parent: z.nullish(
      z.object({
        id: issueIdSchema,
        fields: z.object({ issuetype: z.object({ hierarchyLevel: z.int() }) }),
      }),
    ),
  }),
});
const peopleSchema = z.object({
  values: z.array(z.object({ accountId: accountIdSchema, displayName: z.string() })),
});

/** Jira as the app, for the validator only. */
export const transitionJira: TransitionJira = {
  place: async (issueIdOrKey, signal) => {
    const path = route`/rest/api/3/issue/${issueIdOrKey}?fields=parent,issuetype`;
    const found = await requestJira({ as: 'app', path, signal }, placeSchema);
    const parent = found?.fields.parent;
    return (
      found && {
        id: found.id,
        parent: parent
          ? { id: parent.id, hierarchyLevel: parent.fields.issuetype.hierarchyLevel }
          : undefined,
      }
    );
  },

  displayNames: async (accountIds, signal) => {
    const query = new URLSearchParams(accountIds.map((id): [string, string] => ['accountId', id]));
    const path = route`/rest/api/3/user/bulk?${query}`;
    const found = await requestJira({ as: 'app', path, signal }, peopleSchema);
    return new Map(found?.values.map(({ accountId, displayName }) => [accountId, displayName]));
  },
};
