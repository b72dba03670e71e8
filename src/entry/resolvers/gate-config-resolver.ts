import * as z from 'zod/mini';

import type { Failure } from '#application/command/failure';
import { countGuarded, type GuardPorts } from '#application/gate/count-guarded';
import { forbidden } from '#application/session/check-right';
import { gateConfigContract } from '#contracts/gate-config-contract';
import { accountIdSchema, type ProjectId, projectIdSchema } from '#domain/shared/identifiers';
import { err, ok, type Result } from '#domain/shared/result';

import { bindContract } from './bind-contract';
import type { Handlers } from './handler';

/** Nothing but who asks is taken from the context: the rule editor's pages have no project of their own. */
const contextSchema = z.object({ accountId: accountIdSchema });
const scopeSchema = z.object({ scopedProjectId: z.optional(projectIdSchema) });

type WorkflowAdmin = { readonly scopedProjectId?: ProjectId | undefined };
type AdminRight = 'administer-jira';

/**
 * The function behind the rule editor's pages: for Jira admins, and for the admins of the project whose own
 * workflow it is.
 */
export function gateConfigResolver(ports: GuardPorts): ReturnType<typeof bindContract> {
  return bindContract(gateConfigContract, handlers(ports), async (context, input, needs) =>
    openAdminSession(ports, { context, input, needs }),
  );
}

function handlers(
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

type Asked = { readonly context: unknown; readonly input: unknown; readonly needs: AdminRight };

async function openAdminSession(
  { workflowJira }: GuardPorts,
  { context, input, needs }: Asked,
): Promise<Result<WorkflowAdmin, Failure>> {
  const { scopedProjectId } = scopeSchema.parse(input);
  const known = contextSchema.safeParse(context).success;
  const allowed = known && (await workflowJira.mayAdminister(scopedProjectId));
  return allowed ? ok({ scopedProjectId }) : err(forbidden(needs));
}
