/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return --
   answers are looked into as they come over the wire; their shapes are checked in jira-wire.test.ts */
import { createClock } from '#host/clock';
import { SAMPLE } from '#host/sample/sample-keys';
import { moveWorkingDays } from '#host/sample/working-days';
import { createTestSite, type TestSite } from '#test/support/jira-site';

async function search(site: TestSite, jql: string, fields: readonly string[]) {
  const request = { jql, fields, maxResults: 100 };
  return (await site.send('ada', 'POST /search/jql', request)).body.issues;
}

async function keys(site: TestSite, jql: string): Promise<string[]> {
  const issues = await search(site, `${jql} order by key`, ['key']);
  return issues.map(({ key }: { key: string }) => key);
}

describe('the sample story', () => {
  const site = createTestSite();

  test('the Delivery workflow has one status for each status of DL-2, with ways on and back', async () => {
    const { body } = await site.send('ada', 'POST /workflows', {
      workflowIds: [SAMPLE.workflows.delivery],
    });
    const names = body.statuses.map(({ name }: { name: string }) => name);

    expect(names).toStrictEqual([
      'Planning',
      'In Production',
      'QA',
      'Deployment',
      'Handover',
      'Complete',
    ]);
    const rules = body.workflows[0].transitions.flatMap(
      ({ validators }: { validators: unknown[] }) => validators,
    );
    expect(rules).toStrictEqual([]);
  });

  test('the delivery waits in Planning', async () => {
    const { body } = await site.send('ada', `GET /issue/${SAMPLE.deliveryIssueKey}`);

    expect(body.fields.summary).toBe('ACME Finance Migration delivery');
    expect(body.fields.status.name).toBe('Planning');
  });

  test('has work in every state that the plan page shows', async () => {
    const acme = 'project = ACME';
    expect(await keys(site, `${acme} and hierarchyLevel = 1`)).toHaveLength(10);
    expect(await keys(site, acme)).toHaveLength(60);
    expect(await keys(site, `${acme} and statusCategory = Done`)).toHaveLength(16);
    expect(await keys(site, `${acme} and hierarchyLevel = 0 and parent is EMPTY`)).toHaveLength(9);
    const unowned = `${acme} and statusCategory != Done and assignee is EMPTY and due <= 14d`;
    expect(await keys(site, unowned)).toStrictEqual(
      expect.arrayContaining(['ACME-20', 'ACME-28', 'ACME-29', 'ACME-54']),
    );
    expect(await keys(site, `parent = ${SAMPLE.epics.switchOff}`)).toStrictEqual([]);
    expect(await keys(site, `parent = ${SAMPLE.otherProjectEpicKey} and ${acme}`)).toStrictEqual([
      SAMPLE.elsewhereIssueKey,
    ]);
  });

  test('done work has a history that ends where it is', async () => {
    const { body } = await site.send('ada', 'GET /issue/ACME-13/changelog');
    const path = body.values.map(
      ({ items }: { items: { toString: string }[] }) => items.at(-1)?.toString,
    );

    expect(path).toStrictEqual(['In Progress', 'In Review', 'Done']);
    const { body: issue } = await site.send('ada', 'GET /issue/ACME-13?fields=updated');
    expect(issue.fields.updated).toBe(body.values.at(-1).created);
  });

  test('custom fields do not have the ids of a fresh site', async () => {
    const { body } = await site.send('ada', 'GET /field');
    const ids = body
      .filter(({ custom }: { custom: boolean }) => custom)
      .map(({ id }: { id: string }) => id);

    expect(ids).toHaveLength(5);
    for (const usual of ['10014', '10015', '10016', '10018', '10019', '10020', '10022', '10026']) {
      expect(ids).not.toContain(`customfield_${usual}`);
    }
  });
});

describe('is told from the day on which it is seeded', () => {
  test.each(['2026-01-01T00:10:00Z', '2026-02-28T23:50:00Z', '2028-02-29T12:00:00Z'])(
    'at %s it is in mid-flight, with due days on working days',
    async (start) => {
      const site = createTestSite({ clock: createClock(Date.parse(start)) });
      const issues = await search(site, 'project = ACME and due is not EMPTY', ['duedate']);
      const days = issues.map(({ fields }: { fields: { duedate: string } }) => fields.duedate);
      const weekdays = days.map((day: string) => new Date(day).getUTCDay());

      expect(days.length).toBeGreaterThan(40);
      expect(weekdays).not.toContain(0);
      expect(weekdays).not.toContain(6);
      expect(await keys(site, 'project = ACME and due < startOfDay()')).not.toHaveLength(0);
      expect(await keys(site, 'project = ACME and due > 30d')).not.toHaveLength(0);
      expect(await keys(site, 'updated > now()')).toStrictEqual([]);
    },
  );

  test('the same start gives the same site', async () => {
    const read = async () => {
      const site = createTestSite({ clock: createClock(Date.parse('2026-05-05T10:00:00Z')) });
      return search(site, 'project in (ACME, OPS) order by id', ['*all']);
    };

    expect(await read()).toStrictEqual(await read());
  });

  test.each([
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-11-23', -1, '2026-11-20'],
    ['2026-11-18', 0, '2026-11-18'],
  ])('%s moved by %i working days is %s', (day, workingDays, expected) => {
    expect(moveWorkingDays(day, workingDays)).toBe(expected);
  });
});

test('without the story the people and the configuration are there, and no project', async () => {
  const site = createTestSite({ sample: false });

  expect(site.jira.loginUsers()).toHaveLength(6);
  expect((await site.send('ada', 'GET /project/search')).body.total).toBe(0);
  expect((await site.send('ada', 'GET /issuetype')).body).toHaveLength(6);
});
