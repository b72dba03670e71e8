/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-argument --
   answers are looked into as they come over the wire; their shapes are checked in jira-wire.test.ts */
import { limits } from '#host/limits';
import { SAMPLE } from '#host/sample/sample-keys';
import { createTestSite, type TestSite } from '#test/support/jira-site';

async function fieldsOf(site: TestSite, key: string, fields: string) {
  return (await site.send('ada', `GET /issue/${key}?fields=${fields}`)).body.fields;
}

async function lastChange(site: TestSite, key: string) {
  const { body } = await site.send('ada', `GET /issue/${key}/changelog`);
  return body.values.at(-1);
}

describe('editing', () => {
  test('sets summary, due date, assignee, labels and parent, each with its history', async () => {
    const site = createTestSite();
    const { accountId } = SAMPLE.people.dev;
    const { status } = await site.send('ada', 'PUT /issue/ACME-54', {
      fields: {
        summary: 'Order ten licences',
        duedate: '2026-12-24',
        assignee: { accountId },
        parent: { key: 'ACME-5' },
      },
      update: { labels: [{ add: 'licence' }, { add: 'pilot' }, { remove: 'licence' }] },
    });

    expect(status).toBe(204);
    const fields = await fieldsOf(site, 'ACME-54', 'summary,duedate,assignee,parent,labels');
    expect(fields).toMatchObject({
      summary: 'Order ten licences',
      duedate: '2026-12-24',
      assignee: { accountId },
      parent: { id: '10605', key: 'ACME-5', fields: { summary: expect.any(String) } },
      labels: ['pilot'],
    });
    const { author, items } = await lastChange(site, 'ACME-54');
    expect(author.accountId).toBe(SAMPLE.people.ada.accountId);
    expect(items.map(({ field }: { field: string }) => field)).toStrictEqual([
      'summary',
      'duedate',
      'assignee',
      'IssueParentAssociation',
      'labels',
    ]);
    expect(items[3]).toStrictEqual({
      field: 'IssueParentAssociation',
      fieldtype: 'jira',
      from: null,
      fromString: null,
      to: '10605',
      toString: 'ACME-5',
    });
  });

  test('takes a work item out from under its epic', async () => {
    const site = createTestSite();
    const { status } = await site.send('ada', 'PUT /issue/ACME-36', {
      update: { parent: [{ set: { none: true } }] },
    });

    expect(status).toBe(204);
    expect(await fieldsOf(site, 'ACME-36', 'parent')).toStrictEqual({});
  });

  test('an edit that changes nothing writes no history and does not touch the work item', async () => {
    const site = createTestSite();
    const before = await fieldsOf(site, 'ACME-36', 'updated');
    await site.send('ada', 'PUT /issue/ACME-36', {
      fields: { summary: 'Sign-in test with ten people of ACME' },
    });

    expect(await fieldsOf(site, 'ACME-36', 'updated')).toStrictEqual(before);
  });

  test.each<[field: string, value: unknown, error: Readonly<Record<string, string>>]>([
    ['summary', '', { summary: 'You must specify a summary of the issue.' }],
    ['summary', 'two\nlines', { summary: 'newline' }],
    ['duedate', '2026-02-30', { duedate: 'Error parsing date string' }],
    ['duedate', 7, { duedate: 'Error parsing date string' }],
    ['assignee', { accountId: 'nobody' }, { assignee: "User 'nobody' cannot be assigned issues." }],
    ['assignee', { accountId: SAMPLE.people.carla.accountId }, { assignee: 'cannot be assigned' }],
    ['description', 'plain text', { description: 'must be an Atlassian Document' }],
    ['labels', ['two words'], { labels: 'contains spaces' }],
    ['resolution', { name: 'Nope' }, { resolution: "'Nope' is not valid here." }],
    ['fixVersions', [{ name: 'Nope' }], { fixVersions: "'Nope' is not valid here." }],
    ['parent', { key: 'ACME-19' }, { parentId: 'appropriate hierarchy' }],
    ['parent', { key: 'ACME-1' }, { parentId: 'appropriate hierarchy' }],
    ['parent', { key: 'NOPE-1' }, { parentId: 'Could not find valid parent' }],
    ['colour', 'red', { colour: 'not on the appropriate screen' }],
  ])('refuses %s %j', async (field, value, expected) => {
    const site = createTestSite();
    const { status, body } = await site.send('ada', 'PUT /issue/ACME-20', {
      fields: { [field]: value },
    });

    expect(status).toBe(400);
    expect(body.errorMessages).toStrictEqual([]);
    for (const [errorField, message] of Object.entries(expected)) {
      expect(body.errors[errorField]).toContain(message);
    }
  });

  test('takes a summary of 255 characters and not of 256', async () => {
    const site = createTestSite();
    const send = async (length: number) =>
      (await site.send('ada', 'PUT /issue/ACME-20', { fields: { summary: 'x'.repeat(length) } }))
        .status;

    expect(await send(limits.jira.summaryCharacters)).toBe(204);
    expect(await send(limits.jira.summaryCharacters + 1)).toBe(400);
  });

  test('keeps descriptions as Atlassian documents', async () => {
    const site = createTestSite();
    const description = { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [] }] };
    await site.send('ada', 'PUT /issue/ACME-20', { fields: { description } });

    expect(await fieldsOf(site, 'ACME-20', 'description')).toStrictEqual({ description });
  });

  test('sets custom fields by their id: date, number', async () => {
    const site = createTestSite();
    const { body } = await site.send('ada', 'GET /field');
    const idOf = (name: string) =>
      body.find((field: { name: string }) => field.name === name).id as string;
    const values = { [idOf('Start date')]: '2026-12-01', [idOf('Story Points')]: 13 };
    const { status } = await site.send('ada', 'PUT /issue/ACME-20', { fields: values });

    expect(status).toBe(204);
    expect(await fieldsOf(site, 'ACME-20', Object.keys(values).join(','))).toStrictEqual(values);
  });

  test('only admins may leave out the mail to watchers', async () => {
    const site = createTestSite();
    const send = async (who: 'ada' | 'dev') =>
      (await site.send(who, 'PUT /issue/ACME-20?notifyUsers=false', { fields: {} })).status;

    expect([await send('ada'), await send('dev')]).toStrictEqual([204, 400]);
  });
});

describe('making and deleting', () => {
  test('makes a work item under an epic with the next number', async () => {
    const site = createTestSite();
    const { status, body } = await site.send('dev', 'POST /issue', {
      fields: {
        project: { key: 'ACME' },
        issuetype: { name: 'Story' },
        summary: 'Reports on paper',
        parent: { key: 'ACME-2' },
      },
    });

    expect([status, body.key]).toStrictEqual([201, 'ACME-61']);
    const fields = await fieldsOf(site, 'ACME-61', 'parent,status,reporter');
    expect(fields).toMatchObject({
      parent: { key: 'ACME-2' },
      status: { name: 'To Do' },
      reporter: { accountId: SAMPLE.people.dev.accountId },
    });
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['project', { project: { key: 'NOPE' } }, 'project'],
    ['type', { issuetype: { name: 'Nope' } }, 'issuetype'],
    ['summary', { summary: undefined }, 'summary'],
    ['parent of a sub-task', { issuetype: { name: 'Sub-task' } }, 'parent'],
  ])('asks for the %s', async (_what, patch, field) => {
    const site = createTestSite();
    const fields = {
      project: { key: 'ACME' },
      issuetype: { name: 'Task' },
      summary: 'x',
      ...patch,
    };
    const { status, body } = await site.send('ada', 'POST /issue', { fields });

    expect(status).toBe(400);
    expect(Object.keys(body.errors)).toStrictEqual([field]);
  });

  test('deleting an epic leaves its children without a parent; links go', async () => {
    const site = createTestSite();

    expect((await site.send('ada', 'DELETE /issue/ACME-5')).status).toBe(204);
    expect((await site.send('ada', 'GET /issue/ACME-5')).status).toBe(404);
    expect(await fieldsOf(site, 'ACME-36', 'parent')).toStrictEqual({});
    expect(await fieldsOf(site, 'OPS-1', 'issuelinks')).toStrictEqual({ issuelinks: [] });
  });

  test('a work item with sub-tasks goes only together with them', async () => {
    const site = createTestSite();

    expect((await site.send('ada', 'DELETE /issue/ACME-19')).status).toBe(400);
    expect((await site.send('ada', 'DELETE /issue/ACME-19?deleteSubtasks=true')).status).toBe(204);
    expect((await site.send('ada', 'GET /issue/ACME-22')).status).toBe(404);
  });
});
