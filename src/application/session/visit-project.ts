import { EMPTY_HEAD } from '#domain/audit/row-head';
import { DEFAULT_PROJECT_SETTINGS } from '#domain/delivery/project-settings';

import type { Ports } from '../ports/ports';
import { headAt, settingsAt } from '../ports/row-address';

import { isOfStake } from './is-of-stake';
import type { Caller, ProjectVisit } from './session';

/**
 * Reads what the project decides about a caller's rights (EV-2): one request to Jira for one permission, and
 * one storage call.
 */
export async function visitProject(
  { rows, rights: jira }: Pick<Ports, 'rows' | 'rights'>,
  { accountId, projectId }: Pick<Caller, 'accountId' | 'projectId'>,
): Promise<ProjectVisit> {
  const [rights, [settingsRow, deliveriesRow]] = await Promise.all([
    jira.ofProject(projectId),
    rows.getMany([settingsAt(projectId), headAt(projectId, 'delivery')]),
  ]);
  const settings = settingsRow?.body ?? DEFAULT_PROJECT_SETTINGS;
  const { stake } = settings;
  return {
    accountId,
    projectId,
    rights,
    settings,
    settingsVersion: settingsRow?.version ?? 0,
    deliveries: deliveriesRow?.body ?? EMPTY_HEAD,
    isOfStake: onceOnly(() => isOfStake(jira, { accountId, projectId, rights, stake })),
    administersProject: onceOnly(async () => {
      return rights.browse && (await jira.administersProject(projectId));
    }),
  };
}

function onceOnly<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let answer: Promise<Value> | undefined;
  return () => (answer ??= ask());
}
