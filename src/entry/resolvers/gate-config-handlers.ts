import * as z from 'zod/mini';

import type { Failure } from '#application/command/failure';
import { countGuarded, type GuardPorts } from '#application/gate/count-guarded';
import { forbidden } from '#application/session/check-right';
import type { gateConfigContract } from '#contracts/gate-config-contract';
import { accountIdSchema, type ProjectId, projectIdSchema } from '#domain/shared/identifiers';
import { err, ok, type Result } from '#domain/shared/result';

import type { OpenSession } from './bind-contract';
import type { Handlers } from './handler';

/** Nothing but who asks is taken from the context: the rule editor's pages have no project of their own. */
const contextSchema = z.object({ accountId: accountIdSchema });
const scopeSchema = z.object({ scopedProjectId: z.optional(projectIdSchema) });

type WorkflowAdmin = { readonly scopedProjectId?: ProjectId | undefined };
type AdminRight = 'administer-jira';

/** The calls of the rule editor's pages. */
export function gateConfigHandlers(
  ports: GuardPorts,
): Handlers<typeof gateConfigContract, WorkflowAdmin, AdminRight> {
  return {
    'gate-config.guards': {
      needs: 'administer-jira',
      run: ({ workflowId }, { scopedProjectId }) =>
        countGuarded(ports, { workflowId, scopedProjectId }),
    },
  };
}

/** Lets in Jira admins, and the admins of the project whose own workflow it is. */
export function workflowAdminSession({
  workflowJira,
}: Pick<GuardPorts, 'workflowJira'>): OpenSession<WorkflowAdmin, AdminRight> {
  return async (context, input, needs): Promise<Result<WorkflowAdmin, Failure>> => {
    const { scopedProjectId } = scopeSchema.parse(input);
    const known = contextSchema.safeParse(context).success;
    const allowed = known && (await workflowJira.mayAdminister(scopedProjectId));
    return allowed ? ok({ scopedProjectId }) : err(forbidden(needs));
  };
}
