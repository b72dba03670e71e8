/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call --
   answers are looked into as they come over the wire; their shapes are checked against Atlassian's document (watched-answers.ts) */
import { SAMPLE } from '#host/sample/sample-keys';
import { readWorkflow } from '#test/support/attach-rule';
import { createTestSite, type TestSite } from '#test/support/jira-site';
import { addTeamManagedProject, TEAM } from '#test/support/team-managed-project';

function teamSite(): TestSite {
  const site = createTestSite();
  addTeamManagedProject(site.database);
  return site;
}

describe('statuses of a team-managed project, in updates of workflows', () => {
  const read = { workflowIds: [TEAM.workflows.work] };
  const teamStatus = String(TEAM.statuses.waiting);
  const waiting = {
    statusReference: teamStatus,
    name: 'Waits for the client',
    statusCategory: 'IN_PROGRESS',
  };

  test('no other workflow takes its statuses, which Jira admins see who browse the project', async () => {
    const site = teamSite();
    const global = await readWorkflow(site, SAMPLE.workflows.delivery);
    const update = (status: string) =>
      site.send('ada', 'POST /workflows/update', {
        workflows: [
          {
            ...global,
            statuses: [...global.statuses, { statusReference: status, properties: {} }],
          },
        ],
      });

    expect((await update(teamStatus)).status).toBe(400);
    site.database.exec(`DELETE FROM jira_project_grant WHERE projectId = ${TEAM.id}`);
    const hidden = await update(teamStatus);
    expect(hidden.status).toBe(501);
    expect(hidden.body).toStrictEqual((await update('1')).body);
  });

  test('who does not see a status learns nothing of it from an update', async () => {
    const site = teamSite();
    site.database.exec(`DELETE FROM jira_project_grant WHERE projectId = ${TEAM.id}`);
    const global = await readWorkflow(site, SAMPLE.workflows.delivery);
    const answers = await Promise.all(
      [waiting, { ...waiting, name: 'Another' }, { ...waiting, statusReference: '1' }].map(
        (status) =>
          site.send('ada', 'POST /workflows/update', { workflows: [global], statuses: [status] }),
      ),
    );

    expect(answers.map(({ status }) => status)).toStrictEqual([501, 501, 501]);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  });

  test('who does not administer the workflow is told so before its statuses are compared', async () => {
    const site = teamSite();
    const global = await readWorkflow(site, SAMPLE.workflows.delivery);
    const { status } = await site.send('grace', 'POST /workflows/update', {
      workflows: [global],
      statuses: [{ ...waiting, name: 'Another' }],
    });

    expect(status).toBe(401);
  });

  test('a status of another project that a workflow was stored with is shown to nobody', async () => {
    const site = teamSite();
    const { delivery } = SAMPLE.workflows;
    site.database
      .prepare(
        `UPDATE jira_workflow SET document = json_insert(document, '$.statuses[#]',
         json_object('statusReference', ?)) WHERE id = ?`,
      )
      .run(teamStatus, delivery);
    const { body } = await site.send('ada', 'POST /workflows', { workflowIds: [delivery] });

    expect(body.workflows[0].statuses).toContainEqual(
      expect.objectContaining({ statusReference: teamStatus }),
    );
    expect(body.statuses.filter(({ id }: { id: string }) => id === teamStatus)).toStrictEqual([]);
  });

  test('a Jira admin who does not browse the project changes its workflow with its statuses', async () => {
    const site = teamSite();
    site.database.exec(`DELETE FROM jira_project_grant WHERE projectId = ${TEAM.id}`);
    const { body } = await site.send('ada', 'POST /workflows', read);
    const { workflows, statuses } = body;

    expect((await site.send('ada', 'POST /workflows/update', { workflows, statuses })).status).toBe(
      200,
    );
  });
});
