import { markOutside } from '#application/plan/mark-outside';
import { unmarkOutside } from '#application/plan/unmark-outside';
import type { Ports } from '#application/ports/ports';
import type { Session } from '#application/session/session';
import { mapWorkItem } from '#application/work-item/map-work-item';
import { openWorkItem } from '#application/work-item/open-work-item';
import type { workItemContract } from '#contracts/work-item-contract';
import type { IssueId } from '#domain/shared/identifiers';
import { ok } from '#domain/shared/result';

import type { Handlers } from './handler';

/** The work item comes from the platform's context, never from the payload. */
export type WorkItemSession = { readonly issueId: IssueId; readonly session: Session };

export function workItemHandlers(ports: Ports): Handlers<typeof workItemContract, WorkItemSession> {
  return {
    'work-item.open': {
      needs: 'browse',
      run: (_input, { issueId, session }) => openWorkItem(ports, session, issueId),
    },
    'work-item.map': {
      needs: 'edit',
      run: (input, { issueId, session }) => mapWorkItem(ports, session, { ...input, issueId }),
    },
    'work-item.markOutside': {
      needs: 'edit',
      run: async ({ reason, ...input }, { issueId, session }) => {
        const marked = await markOutside(ports, session, { ...input, reason, issueIds: [issueId] });
        return marked.ok ? ok({ reason }) : marked;
      },
    },
    'work-item.unmarkOutside': {
      needs: 'edit',
      run: async (input, { issueId, session }) => {
        const unmarked = await unmarkOutside(ports, session, { ...input, issueIds: [issueId] });
        return unmarked.ok ? ok({}) : unmarked;
      },
    },
  };
}
