import { useEffect, useState } from 'react';
import * as z from 'zod/mini';

import type { IssueId } from '#domain/shared/identifiers';

import { requestJira } from '../../../shared/request-jira';

const workItemSchema = z.object({
  key: z.string(),
  fields: z.object({ status: z.object({ name: z.string() }) }),
});

export type DeliveryWorkItem = { readonly key: string; readonly statusName: string };

/**
 * The work item that stands for the delivery, read as the user.
 *
 * @param issueId - Absent when no work item stands for it.
 * @returns `undefined` while it is read, and when this reader may not see it: then there is nothing to hint at.
 */
export function useDeliveryWorkItem(issueId: IssueId | undefined): DeliveryWorkItem | undefined {
  const [workItem, setWorkItem] = useState<DeliveryWorkItem>();
  useEffect(() => {
    if (issueId === undefined) return;
    let current = true;
    void readWorkItem(issueId).then((read) => {
      if (current) setWorkItem(read);
    });
    return () => {
      current = false;
    };
  }, [issueId]);
  return issueId === undefined ? undefined : workItem;
}

async function readWorkItem(issueId: IssueId): Promise<DeliveryWorkItem | undefined> {
  try {
    const response = await requestJira(`/rest/api/3/issue/${issueId}?fields=status`);
    if (!response.ok) return undefined;
    const { key, fields } = workItemSchema.parse(await response.json());
    return { key, statusName: fields.status.name };
  } catch {
    return undefined;
  }
}
