import { workItemContract } from '#contracts/work-item-contract';
import { ok } from '#domain/shared/result';

import { ports } from '../composition';

import { bindContract } from './bind-contract';
import { workItemContextSchema } from './forge-context';
import { projectSession } from './project-session';
import { workItemHandlers } from './work-item-handlers';

const openProjectSession = projectSession(ports);

/** `index.workItem` of manifest.yml: panel and context of a work item. */
export const workItemResolver = bindContract(
  workItemContract,
  workItemHandlers(ports),
  async (context, input, needs) => {
    const session = await openProjectSession(context, input, needs);
    if (!session.ok) return session;
    const { extension } = workItemContextSchema.parse(context);
    return ok({ issueId: extension.issue.id, session: session.value });
  },
);
