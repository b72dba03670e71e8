import type { Version3Client } from 'jira.js';

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

async function newTask(summary: string): Promise<string> {
  const { key } = await ada.issues.createIssue({
    fields: { project: { key: 'ACME' }, issuetype: { id: '10002' }, summary },
  });
  return key;
}

describe('jira.js reads and writes work items', () => {
  test('creates, reads, edits and deletes one', async () => {
    const created = await ada.issues.createIssue({
      fields: {
        project: { key: 'ACME' },
        issuetype: { id: '10002' },
        summary: 'By a client',
        description: 'A line',
        labels: ['client'],
      },
    });
    await ada.issues.editIssue({
      issueIdOrKey: created.key,
      fields: { duedate: '2026-12-24' },
      update: { labels: [{ add: 'edited' }] },
    });
    const { key, fields } = await ada.issues.getIssue({ issueIdOrKey: created.id });

    expect(key).toBe(created.key);
    expect(fields).toMatchObject({
      summary: 'By a client',
      duedate: '2026-12-24',
      labels: ['client', 'edited'],
      description: { type: 'doc', content: [{ type: 'paragraph' }] },
    });
    await ada.issues.deleteIssue({ issueIdOrKey: created.key });
    const gone = await refusalOf(ada.issues.getIssue({ issueIdOrKey: created.key }));
    expect(gone.status).toBe(404);
    expect(gone.response).toMatchObject({
      data: {
        errorMessages: ['Issue does not exist or you do not have permission to see it.'],
        errors: {},
      },
    });
  });

  test('moves one through a transition that it found by name', async () => {
    const key = await newTask('To be moved');
    const { transitions = [] } = await ada.issues.getTransitions({ issueIdOrKey: key });
    const [first] = transitions;
    await ada.issues.doTransition({ issueIdOrKey: key, transition: { id: first?.id ?? '' } });

    const { fields } = await ada.issues.getIssue({ issueIdOrKey: key, fields: ['status'] });
    expect(fields.status.name).toBe(first?.to?.name);
    const refused = await refusalOf(
      ada.issues.doTransition({ issueIdOrKey: key, transition: { id: '990099' } }),
    );
    expect(refused.response).toMatchObject({
      data: { errorMessages: ["Transition id '990099' is not valid for this issue."] },
    });
  });

  test('moves several in bulk and asks how far that is', async () => {
    const selectedIssueIdsOrKeys = [await newTask('One of two'), await newTask('Two of two')];
    const [key = ''] = selectedIssueIdsOrKeys;
    const { transitions = [] } = await ada.issues.getTransitions({ issueIdOrKey: key });
    const transitionId = transitions[0]?.id ?? '';
    const { taskId = '' } = await ada.issueBulkOperations.submitBulkTransition({
      bulkTransitionInputs: [{ selectedIssueIdsOrKeys, transitionId }],
    });
    const finished = async (): Promise<unknown> => {
      const { status } = await ada.issueBulkOperations.getBulkOperationProgress({ taskId });
      return status === 'ENQUEUED' || status === 'RUNNING' ? finished() : status;
    };

    expect(await finished()).toBe('COMPLETE');
    const { fields } = await ada.issues.getIssue({ issueIdOrKey: key, fields: ['status'] });
    expect(fields.status.name).toBe(transitions[0]?.to?.name);
  });

  test('reads the history in both shapes: an instant as a text, and as a number', async () => {
    const key = await newTask('With a history');
    await ada.issues.editIssue({ issueIdOrKey: key, fields: { summary: 'With a longer one' } });
    const page = await ada.issues.getChangeLogs({ issueIdOrKey: key });
    const bulk = await ada.issues.getBulkChangelogs({ issueIdsOrKeys: [key] });

    const one = page.values?.[0];
    const [log] = bulk.issueChangeLogs ?? [];
    const same = log?.changeHistories?.[0];
    expect(one?.items).toStrictEqual(same?.items);
    // The library’s types know one shape only.
    const [inPage, inBulk]: unknown[] = [one?.created, same?.created];
    expect(inPage).toStrictEqual(expect.any(String));
    expect(inBulk).toStrictEqual(expect.any(Number));
    expect(Date.parse(String(inPage))).toBe(inBulk);
  });

  test('fetches many at once; what is not there is told apart', async () => {
    const fetched = await ada.issues.bulkFetchIssues({
      issueIdsOrKeys: ['ACME-3', 'ACME-2', 'NOPE-1'],
      fields: ['summary'],
    });

    expect(fetched.issues?.map(({ key }) => key)).toStrictEqual(['ACME-2', 'ACME-3']);
    expect(fetched.issueErrors).toHaveLength(1);
  });
});

describe('jira.js searches', () => {
  test('page after page with tokens, each work item once, the last page without one', async () => {
    const keys: string[] = [];
    let nextPageToken: string | undefined;
    let pages = 0;
    do {
      const page = await ada.issueSearch.searchForIssuesUsingJqlEnhancedSearchPost({
        jql: 'project = ACME ORDER BY key',
        fields: ['summary'],
        maxResults: 10,
        ...(nextPageToken === undefined ? {} : { nextPageToken }),
      });
      keys.push(...(page.issues ?? []).map(({ key }) => key));
      nextPageToken = page.nextPageToken;
      pages += 1;
    } while (nextPageToken !== undefined);

    const { count } = await ada.issueSearch.countIssues({ jql: 'project = ACME' });
    expect(pages).toBe(Math.ceil((count ?? 0) / 10));
    expect([keys.length, new Set(keys).size]).toStrictEqual([count, count]);
  });

  test('by GET as well, with nothing but ids unless fields are asked for', async () => {
    const { issues = [] } = await ada.issueSearch.searchForIssuesUsingJqlEnhancedSearch({
      jql: 'key = ACME-2',
    });

    expect(issues).toStrictEqual([{ id: '10602' }]);
  });

  test('the search that was removed is 410, and expand as a list is 400', async () => {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- that it is gone is what is tried
    const old = await refusalOf(ada.issueSearch.searchForIssuesUsingJql({ jql: 'project = ACME' }));
    const list = await fetch(`${served.url}/rest/api/3/search/jql`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${btoa('ada.okafor@example.com:any')}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ jql: 'project = ACME', expand: ['names'] }),
    });

    expect(old.status).toBe(410);
    expect(list.status).toBe(400);
  });
});

describe('jira.js links', () => {
  async function linksOf(issueIdOrKey: string): Promise<readonly object[]> {
    const { fields } = await ada.issues.getIssue({ issueIdOrKey, fields: ['issuelinks'] });
    return fields.issuelinks;
  }

  test('the inward work item blocks the outward one; twice changes nothing', async () => {
    const blocker = await newTask('Blocks');
    const blocked = await newTask('Is blocked');
    const link = {
      type: { name: 'Blocks' },
      inwardIssue: { key: blocker },
      outwardIssue: { key: blocked },
    };
    await ada.issueLinks.linkIssues(link);
    await ada.issueLinks.linkIssues(link);

    const [found, ...more] = await linksOf(blocker);
    expect(more).toStrictEqual([]);
    expect(found).toMatchObject({ type: { outward: 'blocks' }, outwardIssue: { key: blocked } });
    expect(found).not.toHaveProperty('inwardIssue');
    expect(await linksOf(blocked)).toMatchObject([{ inwardIssue: { key: blocker } }]);
    const { id } = found as { readonly id: string };
    await ada.issueLinks.deleteIssueLink({ linkId: id });
    expect(await linksOf(blocked)).toStrictEqual([]);
  });

  test('an end that the reader cannot see is left out', async () => {
    const open = await newTask('For all');
    await ada.issueLinks.linkIssues({
      type: { name: 'Relates' },
      inwardIssue: { key: open },
      // A commercial one, hidden from the developer by its security level.
      outwardIssue: { key: 'ACME-24' },
    });
    const dev = served.clientOf('dev');
    const { fields } = await dev.issues.getIssue({ issueIdOrKey: open });

    expect(await linksOf(open)).toHaveLength(1);
    expect(fields.issuelinks).toStrictEqual([]);
  });
});
