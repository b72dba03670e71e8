import * as z from 'zod/mini';

/** Ids of our own rows: the id of the command that made the row, with a running part when it made several. */
const ownId = z.string().check(z.regex(/^[A-Za-z0-9-]{8,64}(\.\d{1,4}){0,2}$/));

export const deliveryIdSchema = ownId.brand<'DeliveryId'>();
export type DeliveryId = z.infer<typeof deliveryIdSchema>;

export const outcomeIdSchema = ownId.brand<'OutcomeId'>();
export type OutcomeId = z.infer<typeof outcomeIdSchema>;

export const contactIdSchema = ownId.brand<'ContactId'>();
export type ContactId = z.infer<typeof contactIdSchema>;

export const deliverableIdSchema = ownId.brand<'DeliverableId'>();
export type DeliverableId = z.infer<typeof deliverableIdSchema>;

/** Chosen by the caller, a UUID; sending it again answers with the recorded result (architecture decision 5). */
export const commandIdSchema = z
  .string()
  .check(z.regex(/^[A-Za-z0-9-]{8,64}$/))
  .brand<'CommandId'>();
export type CommandId = z.infer<typeof commandIdSchema>;

/** A command as it is recorded: a batch that was cut has a running part behind its id, `<batch>.1`. */
export const recordedCommandIdSchema = z
  .string()
  .check(z.regex(/^[A-Za-z0-9-]{8,64}(\.\d{1,4})?$/))
  .brand<'CommandId'>();

/** Numeric id of a Jira work item; never its key, which changes when it moves. */
export const issueIdSchema = z
  .string()
  .check(z.regex(/^\d{1,19}$/))
  .brand<'IssueId'>();
export type IssueId = z.infer<typeof issueIdSchema>;

export const projectIdSchema = z
  .string()
  .check(z.regex(/^\d{1,19}$/))
  .brand<'ProjectId'>();
export type ProjectId = z.infer<typeof projectIdSchema>;

/** The only thing stored about a person with an Atlassian account (EV-3). */
export const accountIdSchema = z
  .string()
  .check(z.regex(/^[A-Za-z0-9:_-]{1,128}$/))
  .brand<'AccountId'>();
export type AccountId = z.infer<typeof accountIdSchema>;

export const roleKeySchema = z
  .string()
  .check(z.regex(/^[a-z0-9-]{2,40}$/))
  .brand<'RoleKey'>();
export type RoleKey = z.infer<typeof roleKeySchema>;
