import * as z from 'zod/mini';

import { accountIdSchema } from '../shared/identifiers';

/** Jira is asked for each project role of the stake; a stored stake from before may have more (decision 0012). */
export const PROJECT_ROLES_IN_STAKE = 5;

/** Who, besides the holders of roles, may see deliveries of the project (EV-2). */
export const stakeSchema = z.discriminatedUnion('kind', [
  /** Default: everyone who may edit work items of the home project. */
  z.strictObject({ kind: z.literal('editors') }),
  z.strictObject({
    kind: z.literal('named'),
    accountIds: z.array(accountIdSchema).check(z.maxLength(200)),
    groupIds: z.array(z.string().check(z.minLength(1), z.maxLength(128))).check(z.maxLength(50)),
    /** Ids of Jira project roles. */
    projectRoleIds: z.array(z.string().check(z.regex(/^\d{1,19}$/))).check(z.maxLength(50)),
  }),
]);
export type Stake = Readonly<z.infer<typeof stakeSchema>>;

/** What a project admin decided for all deliveries of the home project. */
export const projectSettingsSchema = z.strictObject({
  stake: stakeSchema,
  /** Resolutions, by id, that leave both numbers of progress (PL-5). */
  rejectedResolutionIds: z.array(z.string().check(z.regex(/^\d{1,19}$/))).check(z.maxLength(100)),
});
export type ProjectSettings = Readonly<z.infer<typeof projectSettingsSchema>>;

export const DEFAULT_PROJECT_SETTINGS: ProjectSettings = {
  stake: { kind: 'editors' },
  rejectedResolutionIds: [],
};
