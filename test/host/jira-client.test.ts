import type { Version3Client } from 'jira.js';

import { SAMPLE } from '#host/sample/sample-keys';
import { type ClientSite, refusalOf, startClientSite } from '#test/support/jira-client';

let served: ClientSite;
let ada: Version3Client;

beforeAll(async () => {
  served = await startClientSite();
  ada = served.clientOf('ada');
});

afterAll(async () => {
  await served.stop();
});

describe('jira.js and entity properties', () => {
  test('of a work item', async () => {
    const owner = { issueIdOrKey: 'ACME-2', propertyKey: 'outcome' };
    await ada.issueProperties.setIssueProperty({ ...owner, propertyValue: { id: 'o-1' } });
    const { key, value } = await ada.issueProperties.getIssueProperty(owner);
    const { keys } = await ada.issueProperties.getIssuePropertyKeys({ issueIdOrKey: 'ACME-2' });

    expect([key, value, keys?.length]).toStrictEqual(['outcome', { id: 'o-1' }, 1]);
    await ada.issueProperties.deleteIssueProperty(owner);
    expect((await refusalOf(ada.issueProperties.getIssueProperty(owner))).status).toBe(404);
  });

  test('of a project, for its admins', async () => {
    const owner = { projectIdOrKey: 'ACME', propertyKey: 'plan' };
    await ada.projectProperties.setProjectProperty({ ...owner, propertyValue: { v: 1 } });
    const carla = served.clientOf('carla');
    const write = carla.projectProperties.setProjectProperty({ ...owner, propertyValue: {} });

    expect((await refusalOf(write)).status).toBe(403);
    const { value } = await carla.projectProperties.getProjectProperty(owner);
    expect(value).toStrictEqual({ v: 1 });
  });
});

describe('jira.js and what a project admin keeps', () => {
  test('makes, reads, releases and orders versions', async () => {
    const { id = '' } = await ada.projectVersions.createVersion({
      projectId: 10_050,
      name: 'After the pilot',
      releaseDate: '2027-01-31',
    });
    await ada.projectVersions.updateVersion({ id, released: true });
    const version = await ada.projectVersions.getVersion({ id });
    const { values = [] } = await ada.projectVersions.getProjectVersionsPaginated({
      projectIdOrKey: 'ACME',
      orderBy: '-releaseDate',
      status: 'released',
    });

    expect(version).toMatchObject({ name: 'After the pilot', released: true });
    expect(values).toStrictEqual([version]);
    const again = ada.projectVersions.createVersion({
      projectId: 10_050,
      name: 'After the pilot',
    });
    expect((await refusalOf(again)).response).toMatchObject({
      data: { errors: { name: 'A version with this name already exists in this project.' } },
    });
  });

  test('puts people into a role and takes them out', async () => {
    const clients = { projectIdOrKey: 'ACME', id: 10_011 };
    const { accountId } = SAMPLE.people.oscar;
    const oscar = served.clientOf('oscar');
    const read = oscar.issues.getIssue({ issueIdOrKey: 'ACME-2' });
    expect((await refusalOf(read)).status).toBe(404);

    await ada.projectRoleActors.addActorUsers({ ...clients, user: [accountId] });
    expect((await oscar.issues.getIssue({ issueIdOrKey: 'ACME-2' })).key).toBe('ACME-2');
    await ada.projectRoleActors.deleteActor({ ...clients, user: accountId });
    const { actors = [] } = await ada.projectRoles.getProjectRole(clients);
    expect(actors.flatMap(({ actorUser }) => actorUser?.accountId ?? [])).not.toContain(accountId);
  });
});

describe('jira.js reads people, rights and configuration', () => {
  test('who one is, and others by account id', async () => {
    const { accountId, emailAddress } = await ada.myself.getCurrentUser();
    const { values = [] } = await ada.users.bulkGetUsers({
      // One only: this version of the library sends two as one (platform/jira.md §1.3, users).
      accountId: [SAMPLE.people.dev.accountId],
    });

    expect([accountId, emailAddress]).toStrictEqual([
      SAMPLE.people.ada.accountId,
      'ada.okafor@example.com',
    ]);
    expect(values.map((user) => 'emailAddress' in user)).toStrictEqual([false]);
  });

  test('own permissions, and those of many work items at once', async () => {
    const dev = served.clientOf('dev');
    const { permissions } = await dev.permissions.getMyPermissions({
      projectKey: 'ACME',
      permissions: 'EDIT_ISSUES,ADMINISTER_PROJECTS',
    });
    const { projectPermissions } = await dev.permissions.getBulkPermissions({
      projectPermissions: [
        // The second one is hidden from the developer, the third is nowhere.
        { permissions: ['EDIT_ISSUES'], projects: [10_050], issues: [10_602, 10_624, 99] },
      ],
    });

    expect(permissions).toMatchObject({
      EDIT_ISSUES: { havePermission: true },
      ADMINISTER_PROJECTS: { havePermission: false },
    });
    expect(projectPermissions).toStrictEqual([
      { permission: 'EDIT_ISSUES', projects: [10_050], issues: [10_602] },
    ]);
  });

  test('projects, versions, statuses and the levels of types', async () => {
    const { values, isLast } = await ada.projects.searchProjects({ keys: ['ACME'] });
    const versions = await ada.projectVersions.getProjectVersions({ projectIdOrKey: 'ACME' });
    const page = await ada.projectVersions.getProjectVersionsPaginated({ projectIdOrKey: 'ACME' });
    const types = await ada.projects.getAllStatuses({ projectIdOrKey: 'ACME' });
    const { hierarchy } = await ada.projects.getHierarchy({ projectId: 10_050 });

    expect([values.map(({ key }) => key), isLast]).toStrictEqual([['ACME'], true]);
    expect(page.values).toStrictEqual(versions);
    expect(types.length).toBeGreaterThan(0);
    expect(hierarchy?.map(({ level }) => level)).toContain(1);
  });

  test('the roles of a project and who is in one, for its admins only', async () => {
    const roles = await ada.projectRoles.getProjectRoles({ projectIdOrKey: 'ACME' });
    // The address is only good for the number at its end (platform/jira.md §1.2).
    const ids = Object.values(roles).map((address) => Number(address.split('/').at(-1)));
    const role = await ada.projectRoles.getProjectRole({
      projectIdOrKey: 'ACME',
      id: ids[0] ?? 0,
    });
    const dev = served.clientOf('dev');

    expect(role.actors).toBeDefined();
    const refused = await refusalOf(dev.projectRoles.getProjectRoles({ projectIdOrKey: 'ACME' }));
    expect(refused.status).toBe(401);
  });

  test('workflows by search and by id, for Jira admins only', async () => {
    const { values = [] } = await ada.workflows.searchWorkflows({ expand: 'values.transitions' });
    const ids = values.flatMap(({ id }) => id ?? []);
    const { workflows = [] } = await ada.workflows.readWorkflows({ workflowIds: ids });

    expect(workflows.map(({ id }) => id)).toStrictEqual(expect.arrayContaining(ids));
    const dev = served.clientOf('dev');
    expect((await refusalOf(dev.workflows.searchWorkflows())).status).toBe(401);
  });

  test('what the host does not do is said by its name', async () => {
    const refused = await refusalOf(ada.dashboards.getAllDashboards());

    expect(refused.status).toBe(501);
    expect(refused.response).toMatchObject({
      data: {
        errorMessages: [
          'The local host does not emulate GET /rest/api/3/dashboard yet. See docs/host-coverage.md for what it does.',
        ],
      },
    });
  });

  test('somebody whom the site does not know is 401', async () => {
    const response = await fetch(`${served.url}/rest/api/3/myself`, {
      headers: { authorization: `Basic ${btoa('nobody@example.com:any')}` },
    });

    expect(response.status).toBe(401);
  });
});
