import { type AppManifest } from '#host/manifest/app-manifest';
import { SAMPLE } from '#host/sample/sample-keys';

import { buildEventsApp, type EventsHost, startEventsHost } from './fixtures/events-host';
import { createIssueIn, deliveredTo } from './fixtures/jira-changes';

const ada = SAMPLE.people.ada.accountId;

let manifest: AppManifest;
let host: EventsHost;

beforeAll(async () => {
  manifest = await buildEventsApp();
});

beforeEach(() => {
  host = startEventsHost(manifest);
});

afterEach(async () => {
  await host.stop();
});

const delivered = (): ReturnType<typeof deliveredTo> => deliveredTo(host);
const createIssue = (summary: string): ReturnType<typeof createIssueIn> =>
  createIssueIn(host, summary);

test('a new work item is told with nine fields, and people as account ids', async () => {
  const { id, key } = await createIssue('New work');

  expect(await delivered()).toStrictEqual([
    {
      eventType: 'avi:jira:created:issue',
      issue: {
        id,
        key,
        fields: {
          summary: 'New work',
          issuetype: expect.objectContaining({ name: 'Task', subtask: false }) as unknown,
          creator: { accountId: ada },
          created: '2026-11-18T10:00:00.000+0100',
          project: expect.objectContaining({ key: 'ACME', simplified: false }) as unknown,
          reporter: { accountId: ada },
          assignee: null,
          updated: '2026-11-18T10:00:00.000+0100',
          status: expect.objectContaining({ name: 'To Do' }) as unknown,
        },
      },
      atlassianId: ada,
      associatedUsers: [{ accountId: ada }],
      selfGenerated: false,
      context: { cloudId: host.identity.cloudId, moduleKey: 'on-issue' },
    },
  ]);
});

test('a change is told with what changed, from what to what', async () => {
  const { key } = await createIssue('Old name');
  await delivered();

  await host.send('ada', `PUT /issue/${key}`, { fields: { summary: 'New name' } });

  expect(await delivered()).toMatchObject([
    {
      eventType: 'avi:jira:updated:issue',
      issue: { key, fields: { summary: 'New name' } },
      changelog: {
        items: [
          {
            ...{ field: 'summary', fieldtype: 'jira', fieldId: 'summary', from: null, to: null },
            ...{ fromString: 'Old name', toString: 'New name' },
          },
        ],
      },
    },
  ]);
});

test('a transition is told with both statuses; which is which stands in the changelog', async () => {
  const { key } = await createIssue('To be moved');
  await delivered();
  const { transitions } = (await host.send('ada', `GET /issue/${key}/transitions`)) as {
    transitions: { id: string; to: { name: string } }[];
  };
  const [transition] = transitions.filter(({ to }) => to.name !== 'To Do');

  await host.send('ada', `POST /issue/${key}/transitions`, { transition: { id: transition!.id } });

  const [event] = await delivered();
  const to = transition!.to.name;
  expect(event).toMatchObject({
    eventType: 'avi:jira:updated:issue',
    changelog: { items: [{ fieldId: 'status', fromString: 'To Do', toString: to }] },
  });
  const statuses = event!['associatedStatuses'] as { name: string }[];
  expect(statuses.map(({ name }) => name).sort()).toStrictEqual(['To Do', to].sort());
});

test('another assignee is told twice, with everybody whom it concerns', async () => {
  const { key } = await createIssue('To be assigned');
  const grace = SAMPLE.people.grace.accountId;
  await host.send('ada', `PUT /issue/${key}`, { fields: { assignee: { accountId: ada } } });
  await delivered();

  await host.send('ada', `PUT /issue/${key}`, { fields: { assignee: { accountId: grace } } });

  const associatedUsers = [{ accountId: ada }, { accountId: grace }];
  expect(await delivered()).toMatchObject([
    { eventType: 'avi:jira:updated:issue', associatedUsers },
    {
      eventType: 'avi:jira:assigned:issue',
      issue: { fields: { assignee: { accountId: grace } } },
      changelog: { items: [{ fieldId: 'assignee', from: ada, to: grace }] },
      associatedUsers,
    },
  ]);
});

test('who is mentioned in another description is told, oneself is not', async () => {
  const { key } = await createIssue('To be described');
  await delivered();
  const grace = SAMPLE.people.grace.accountId;
  const mention = (id: string): object => ({ type: 'mention', attrs: { id, text: '@somebody' } });
  const describe = (...content: object[]): Promise<unknown> => {
    const description = { type: 'doc', version: 1, content: [{ type: 'paragraph', content }] };
    return host.send('ada', `PUT /issue/${key}`, { fields: { description } });
  };

  await describe(mention(ada), mention(grace), mention(grace));
  expect(await delivered()).toMatchObject([
    { eventType: 'avi:jira:updated:issue' },
    { eventType: 'avi:jira:mentioned:issue', atlassianId: ada, mentionedAccountIds: [grace] },
  ]);
  await describe(mention(ada));
  expect(await delivered()).toMatchObject([{ eventType: 'avi:jira:updated:issue' }]);
});

test('a look at a work item is told with who looked, and not when it is hidden from them', async () => {
  const { key } = await createIssue('To be looked at');
  await delivered();

  host.jira.noteView(ada, key);
  host.jira.noteView(ada, 'ACME-99999');
  host.jira.noteView(SAMPLE.people.dev.accountId, SAMPLE.commercialIssueKey);

  expect(await delivered()).toMatchObject([
    {
      eventType: 'avi:jira:viewed:issue',
      issue: { key },
      atlassianId: ada,
      user: { accountId: ada },
      selfGenerated: false,
    },
  ]);
});

test('a deleted work item is told as it was, the sub-task and the link that go with it are not', async () => {
  const { id, key } = await createIssue('To be deleted');
  const fields = { project: { key: 'ACME' }, issuetype: { name: 'Sub-task' }, parent: { key } };
  await host.send('ada', 'POST /issue', { fields: { ...fields, summary: 'Part of it' } });
  await host.send('ada', 'POST /issueLink', {
    type: { name: 'Blocks' },
    inwardIssue: { key },
    outwardIssue: { key: 'ACME-1' },
  });
  await delivered();

  await host.send('ada', `DELETE /issue/${key}?deleteSubtasks=true`);

  expect(await delivered()).toMatchObject([
    {
      eventType: 'avi:jira:deleted:issue',
      issue: { id, key, fields: { summary: 'To be deleted' } },
    },
  ]);
});

test('a link is told by the ids of its ends, when it comes and when it goes', async () => {
  const source = await createIssue('Source');
  const target = await createIssue('Target');
  await delivered();
  const ends = { inwardIssue: { id: source.id }, outwardIssue: { id: target.id } };

  await host.send('ada', 'POST /issueLink', { type: { name: 'Blocks' }, ...ends });
  const [created] = await delivered();
  await host.send('ada', `DELETE /issueLink/${String(created!['id'])}`);
  const [deleted] = await delivered();

  const link = {
    sourceIssueId: source.id,
    destinationIssueId: target.id,
    issueLinkType: expect.objectContaining({ name: 'Blocks', outward: 'blocks' }) as unknown,
  };
  expect(created).toMatchObject({ eventType: 'avi:jira:created:issuelink', ...link });
  expect(deleted).toMatchObject({ eventType: 'avi:jira:deleted:issuelink', ...link });
});

test('a version is told when it is made, changed, released and archived, and back', async () => {
  const version = (await host.send('ada', 'POST /version', {
    ...{ project: 'ACME', name: 'Wave' },
  })) as { id: string };
  const change = async (body: object): Promise<readonly unknown[]> => {
    await host.send('ada', `PUT /version/${version.id}`, body);
    return (await delivered()).map(({ eventType }) => eventType);
  };

  expect(await delivered()).toMatchObject([
    {
      eventType: 'avi:jira:created:version',
      version: { id: version.id, name: 'Wave', released: false },
      atlassianId: ada,
    },
  ]);
  expect(await change({ name: 'First wave' })).toStrictEqual(['avi:jira:updated:version']);
  expect(await change({ released: true })).toStrictEqual(['avi:jira:released:version']);
  expect(await change({ released: false })).toStrictEqual(['avi:jira:unreleased:version']);
  expect(await change({ archived: true })).toStrictEqual(['avi:jira:archived:version']);
  expect(await change({ archived: false })).toStrictEqual(['avi:jira:unarchived:version']);
  expect(await change({ name: 'First wave' })).toStrictEqual([]);
});

test('what is refused, and what changes nothing, is not told', async () => {
  const { key } = await createIssue('The same');
  await delivered();

  await host.send('ada', `PUT /issue/${key}`, { fields: { summary: 'The same' } });
  await expect(host.send('ada', `PUT /issue/${key}`, { fields: { summary: '' } })).rejects.toThrow(
    'summary',
  );

  expect(await delivered()).toStrictEqual([]);
});
