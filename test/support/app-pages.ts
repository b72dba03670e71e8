import type { Client } from '#contracts/create-client';
import { projectPageContract } from '#contracts/project-page-contract';
import { workItemContract } from '#contracts/work-item-contract';
import { SAMPLE } from '#host/sample/sample-keys';

import { projectPageResolver } from '../../src/entry/resolvers/project-page-resolver';
import { workItemResolver } from '../../src/entry/resolvers/work-item-resolver';

import type { AppInProcess } from './app-in-process';
import type { PersonName } from './jira-site';

type ProjectKey = 'project' | 'otherProject';

/** The project page of somebody, in ACME unless the test says otherwise. */
export function projectPage(
  app: AppInProcess,
  who: PersonName,
  project: ProjectKey = 'project',
): Client<typeof projectPageContract> {
  return app.page(who, {
    contract: projectPageContract,
    resolver: projectPageResolver,
    extension: { project: { id: String(SAMPLE[project].id) } },
  });
}

/** The panel of a work item of ACME. */
export async function workItemPanel(
  app: AppInProcess,
  who: PersonName,
  issueKey: string,
): Promise<Client<typeof workItemContract>> {
  return app.page(who, {
    contract: workItemContract,
    resolver: workItemResolver,
    extension: {
      project: { id: String(SAMPLE.project.id) },
      issue: { id: await idOfIssue(app, issueKey) },
    },
  });
}

export async function idOfIssue(app: AppInProcess, key: string): Promise<string> {
  const { body } = await app.site.send('ada', `GET /issue/${key}?fields=id`);
  return (body as { readonly id: string }).id;
}

/** Accepts the core reports epic, which makes the delivery. */
export async function acceptCoreReports(
  app: AppInProcess,
): Promise<{ readonly deliveryId: string; readonly outcomeId: string; readonly epicId: string }> {
  const epicId = await idOfIssue(app, SAMPLE.epics.coreReports);
  const statement = 'Reports are available';
  const reply = await projectPage(app, 'ada')['plan.accept']({
    commandId: 'command-accept',
    outcomes: [{ statement, epicIds: [epicId], evidence: '', owners: [], customerWording: '' }],
  });
  if (!reply.ok) throw new Error(reply.error.message);
  const { deliveryId, created } = reply.value;
  return { deliveryId, outcomeId: created[0]!.body.id, epicId };
}
