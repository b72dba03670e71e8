/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-argument --
   answers are looked into as they come over the wire; their shapes are checked against Atlassian's document (watched-answers.ts) */
import { insertRow } from '#host/jira/store/query';
import { SAMPLE } from '#host/sample/sample-keys';
import { attach } from '#test/support/attach-rule';
import { createTestSite, type PersonName, type TestSite } from '#test/support/jira-site';
import { addTeamManagedProject, TEAM } from '#test/support/team-managed-project';
import { fillTeamProject, TEAM_WORK } from '#test/support/team-managed-work';

const SCOPE = { type: 'PROJECT', project: { id: String(TEAM.id) } };
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

async function teamSite(options: Parameters<typeof createTestSite>[0] = {}): Promise<TestSite> {
  const site = createTestSite(options);
  addTeamManagedProject(site.database);
  await fillTeamProject(site.jira);
  return site;
}

async function keys(site: TestSite, jql: string, who: PersonName = 'ada'): Promise<unknown> {
  const { body } = await site.send(who, 'POST /search/jql', { jql, fields: ['key'] });
  return body.issues?.map(({ key }: { key: string }) => key) ?? body.errorMessages;
}

describe('a team-managed project', () => {
  test('says so, and has a second id', async () => {
    const site = await teamSite();
    const { body } = await site.send('ada', 'GET /project/TEAM');
    const { body: classic } = await site.send('ada', 'GET /project/ACME');

    expect(body).toMatchObject({ style: 'next-gen', simplified: true });
    expect(body.uuid).toMatch(UUID);
    expect([classic.style, classic.simplified, classic.uuid]).toStrictEqual([
      'classic',
      false,
      undefined,
    ]);
  });

  test('has types of its own, with levels, scope and a second id', async () => {
    const site = await teamSite();
    const { body } = await site.send('ada', `GET /issuetype/project?projectId=${TEAM.id}`);

    expect(
      body.map(({ id, name, hierarchyLevel }: Record<string, unknown>) => [
        id,
        name,
        hierarchyLevel,
      ]),
    ).toStrictEqual([
      ['10901', 'Epic', 1],
      ['10902', 'Task', 0],
      ['10903', 'Wish of the client', 0],
      ['10904', 'Subtask', -1],
    ]);
    for (const type of body) {
      expect(type.scope).toStrictEqual(SCOPE);
      expect(type.entityId).toMatch(UUID);
    }
    const { body: all } = await site.send('dev', 'GET /issuetype');
    const epics = all.filter(({ name }: { name: string }) => name === 'Epic');
    expect(epics.map(({ scope }: { scope: unknown }) => scope)).toStrictEqual([undefined, SCOPE]);
  });

  test.each(['/issuetype', '/status', '/field'])(
    'what is its own is hidden from who does not browse it: %s',
    async (path) => {
      const site = await teamSite();
      const scoped = async (who: PersonName) => {
        const { body } = await site.send(who, `GET ${path}`);
        return body.filter(({ scope }: { scope?: unknown }) => scope !== undefined).length;
      };

      expect(await scoped('carla')).toBeGreaterThan(0);
      expect(await scoped('oscar')).toBe(0);
    },
  );

  test('has statuses of its own, some under the names of others', async () => {
    const site = await teamSite();
    const { body } = await site.send('ada', 'GET /project/TEAM/statuses');
    const names = body[1].statuses.map(({ name }: { name: string }) => name);

    expect(names).toStrictEqual(['To Do', 'In Progress', 'Waits for the client', 'Done']);
    expect(body[1].statuses[0]).toMatchObject({ id: String(TEAM.statuses.toDo), scope: SCOPE });
  });

  test('has fields of its own, which no other project takes or shows', async () => {
    const site = await teamSite();
    const { startDate } = TEAM.fields;
    const edit = { fields: { [startDate]: '2026-12-01' } };

    expect((await site.send('dev', `PUT /issue/${TEAM_WORK.portalTask}`, edit)).status).toBe(204);
    const { body } = await site.send('dev', `GET /issue/${TEAM_WORK.portalTask}`);
    expect(body.fields[startDate]).toBe('2026-12-01');
    const refused = await site.send('dev', 'PUT /issue/ACME-20', edit);
    expect([refused.status, Object.keys(refused.body.errors)]).toStrictEqual([400, [startDate]]);
    const { body: other } = await site.send('dev', 'GET /issue/ACME-20');
    expect(Object.keys(other.fields)).not.toContain(startDate);
  });

  test('has three roles of its own instead of the shared ones; apps keep theirs', async () => {
    const site = await teamSite();
    const { body } = await site.send('grace', 'GET /project/TEAM/role');
    const { body: shared } = await site.send('ada', 'GET /project/ACME/role');
    const { body: role } = await site.send('grace', `GET /project/TEAM/role/${TEAM.roles.member}`);

    expect(Object.keys(body)).toStrictEqual([
      'atlassian-addons-project-access',
      'Administrator',
      'Member',
      'Viewer',
    ]);
    expect(Object.keys(shared)).not.toContain('Member');
    expect(role.scope).toStrictEqual(SCOPE);
    expect((await site.send('grace', 'GET /project/TEAM/role/10002')).status).toBe(404);
  });

  test('takes parents of the same project only', async () => {
    const site = await teamSite();
    const edit = { fields: { parent: { key: 'ACME-2' } } };

    expect((await site.send('dev', `PUT /issue/${TEAM_WORK.loose}`, edit)).status).toBe(400);
  });
});

describe('JQL over projects with the same names', () => {
  test('a name finds what it stands for in every project that the reader browses', async () => {
    const site = await teamSite();

    expect(await keys(site, 'type = Epic and project = TEAM order by key ASC')).toStrictEqual([
      TEAM_WORK.portal,
      TEAM_WORK.training,
    ]);
    expect(await keys(site, `type = ${TEAM.types.epic} order by key ASC`)).toStrictEqual([
      TEAM_WORK.portal,
      TEAM_WORK.training,
    ]);
    expect(
      await keys(site, 'type = Epic and status = "To Do" and project in (ACME, TEAM)'),
    ).toContain(TEAM_WORK.portal);
    expect(
      await keys(site, 'hierarchyLevel = 1 and project = TEAM order by key ASC'),
    ).toStrictEqual([TEAM_WORK.portal, TEAM_WORK.training]);
  });

  test('a name that only a hidden project has does not exist', async () => {
    const site = await teamSite();

    expect(await keys(site, 'type = "Wish of the client"')).toStrictEqual([TEAM_WORK.portalWish]);
    expect(await keys(site, 'type = "Wish of the client"', 'oscar')).toStrictEqual([
      "The value 'Wish of the client' does not exist for the field 'type'.",
    ]);
  });

  test('fields of one name are searched together', async () => {
    const site = await teamSite();
    const edit = { fields: { [TEAM.fields.startDate]: '2031-01-01' } };
    await site.send('dev', `PUT /issue/${TEAM_WORK.loose}`, edit);

    expect(await keys(site, '"Start date" > "2030-01-01"')).toStrictEqual([TEAM_WORK.loose]);
    expect(await keys(site, 'cf[10921] > "2030-01-01"')).toStrictEqual([TEAM_WORK.loose]);
  });
});

describe('workflows of a team-managed project', () => {
  const read = { workflowIds: [TEAM.workflows.work] };

  test('are of its scope, with their statuses', async () => {
    const site = await teamSite();
    const pair = { projectId: String(TEAM.id), issueTypeId: String(TEAM.types.feature) };
    const { body } = await site.send('grace', 'POST /workflows', { projectAndIssueTypes: [pair] });

    expect(body.workflows[0]).toMatchObject({ id: TEAM.workflows.work, scope: SCOPE });
    expect(body.statuses[0].scope).toStrictEqual(SCOPE);
  });

  test.each<[PersonName, number, number]>([
    ['ada', 200, 200],
    ['grace', 200, 401],
    ['dev', 401, 401],
  ])('%s reads its own with %i, the site’s with %i', async (who, own, global) => {
    const site = await teamSite();
    const story = SAMPLE.workflows.story;

    expect((await site.send(who, 'POST /workflows', read)).status).toBe(own);
    expect((await site.send(who, 'POST /workflows', { workflowIds: [story] })).status).toBe(global);
    const usages = (id: string) => `GET /workflow/${id}/projectUsages`;
    expect((await site.send(who, usages(TEAM.workflows.work))).status).toBe(own);
    expect((await site.send(who, usages(story))).status).toBe(global);
  });

  test('are hidden from the admin of another team-managed project', async () => {
    const site = await teamSite();
    const project = { id: 10_061, key: 'OTHER', name: 'Other', style: 'next-gen' } as const;
    const { accountId } = SAMPLE.people.dev;
    insertRow(site.database, 'jira_project', {
      ...{ ...project, leadAccountId: accountId, nextIssueNumber: 1, hiddenFromApp: 0 },
    });
    for (const permission of ['BROWSE_PROJECTS', 'ADMINISTER_PROJECTS']) {
      insertRow(site.database, 'jira_project_grant', {
        ...{ projectId: project.id, permission, holderType: 'user', holder: accountId },
      });
    }

    expect((await site.send('dev', 'POST /workflows', read)).status).toBe(401);
    expect((await site.send('dev', 'GET /workflows/search')).body.values).toStrictEqual([]);
  });

  test('its admin finds and changes those alone', async () => {
    const site = await teamSite();
    const { body } = await site.send('grace', 'GET /workflows/search?expand=values.transitions');
    const update = async (workflow: object) =>
      (await site.send('grace', 'POST /workflows/update', { workflows: [workflow] })).status;
    const { body: global } = await site.send('ada', 'POST /workflows', {
      workflowIds: [SAMPLE.workflows.story],
    });

    expect(body.values.map(({ id }: { id: string }) => id)).toStrictEqual([
      TEAM.workflows.epic,
      TEAM.workflows.work,
    ]);
    expect(await update(body.values[1])).toBe(200);
    expect(await update(global.workflows[0])).toBe(401);
  });

  test.each([
    ['that says so', ['company-managed', 'team-managed'], 200],
    ['that does not say so', ['company-managed'], 400],
    ['that is gone from the app', undefined, 200],
  ])('take a rule of an app %s', async (_what, projectTypes, expected) => {
    const site = await teamSite({ projectTypesOfRule: () => projectTypes });
    const place = { workflowId: TEAM.workflows.work, transitionId: TEAM.transitions.inProgress };

    expect((await attach(site, place)).status).toBe(expected);
  });

  test('a rule for team-managed projects alone is none for the others', async () => {
    const site = await teamSite({ projectTypesOfRule: () => ['team-managed'] });
    const place = { workflowId: SAMPLE.workflows.delivery, transitionId: '11' };

    expect((await attach(site, place)).status).toBe(400);
  });

  test('run the validators of each type’s own workflow', async () => {
    const site = await teamSite({
      runValidator: () => Promise.resolve({ result: false, errorMessage: 'Not yet.' }),
    });
    const id = TEAM.transitions.inProgress;
    await attach(site, { workflowId: TEAM.workflows.work, transitionId: id });
    const move = async (key: string) =>
      (await site.send('dev', `POST /issue/${key}/transitions`, { transition: { id } })).status;

    expect(await move(TEAM_WORK.portalTask)).toBe(400);
    expect(await move(TEAM_WORK.portal)).toBe(204);
  });
});
