/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return --
   answers are looked into as they come over the wire; their shapes are checked in jira-wire.test.ts */
import { limits } from '#host/limits';
import { createTestSite, type TestSite } from '#test/support/jira-site';

type Question = { readonly key: string; readonly fields: string; readonly who?: 'ada' | 'dev' };

async function fieldsOf(site: TestSite, { key, fields, who = 'ada' }: Question) {
  return (await site.send(who, `GET /issue/${key}?fields=${fields}`)).body.fields;
}

describe('links', () => {
  const request = {
    type: { name: 'Blocks' },
    inwardIssue: { key: 'ACME-53' },
    outwardIssue: { key: 'ACME-54' },
  };

  test('inwardIssue blocks outwardIssue, seen from both ends; a second time changes nothing', async () => {
    const site = createTestSite();
    await site.send('dev', 'POST /issueLink', request);
    const again = await site.send('dev', 'POST /issueLink', request);

    expect([again.status, again.body]).toStrictEqual([201, undefined]);
    const [from] = (await fieldsOf(site, { key: 'ACME-53', fields: 'issuelinks' })).issuelinks;
    const [to, ...more] = (await fieldsOf(site, { key: 'ACME-54', fields: 'issuelinks' }))
      .issuelinks;
    expect(from).toMatchObject({ type: { outward: 'blocks' }, outwardIssue: { key: 'ACME-54' } });
    expect(to).toMatchObject({
      type: { inward: 'is blocked by' },
      inwardIssue: { key: 'ACME-53' },
    });
    expect(more).toStrictEqual([]);
    const { body } = await site.send('ada', 'GET /issue/ACME-54/changelog');
    const { items } = body.values.at(-1);
    expect(items[0]).toMatchObject({
      field: 'Link',
      to: 'ACME-53',
      toString: 'This work item is blocked by ACME-53',
    });
  });

  test('are refused with 404 to whoever may not link, or does not see an end', async () => {
    const site = createTestSite();
    const hidden = { ...request, outwardIssue: { key: 'ACME-24' } };

    expect((await site.send('carla', 'POST /issueLink', request)).body.errorMessages).toStrictEqual(
      ["No Link Issue Permission for issue 'ACME-53'"],
    );
    expect((await site.send('dev', 'POST /issueLink', hidden)).status).toBe(404);
    const unknown = { ...request, type: { name: 'Hates' } };
    expect((await site.send('dev', 'POST /issueLink', unknown)).status).toBe(404);
  });

  test('the other way round, or of another type, are other links', async () => {
    const site = createTestSite();
    const { inwardIssue, outwardIssue } = request;
    const turned = { ...request, inwardIssue: outwardIssue, outwardIssue: inwardIssue };
    for (const link of [request, turned, { ...request, type: { name: 'Relates' } }]) {
      expect((await site.send('dev', 'POST /issueLink', link)).status).toBe(201);
    }

    const { issuelinks } = await fieldsOf(site, { key: 'ACME-53', fields: 'issuelinks' });
    expect(issuelinks).toHaveLength(3);
  });

  test('a work item has 2,000 links and not 2,001, whichever end it is', async () => {
    const site = createTestSite();
    const { linksPerIssue } = limits.jira;
    site.database.exec(`INSERT INTO jira_link SELECT 90000 + value, 10301, 10653, 70000 + value
      FROM generate_series(1, ${linksPerIssue - 1})`);
    const last = { ...request, type: { name: 'Relates' } };
    const further = {
      ...request,
      inwardIssue: { key: 'ACME-55' },
      outwardIssue: { key: 'ACME-53' },
    };

    expect((await site.send('ada', 'POST /issueLink', last)).status).toBe(201);
    const { status, body } = await site.send('ada', 'POST /issueLink', further);
    expect([status, body.errorMessages[0]]).toStrictEqual([
      413,
      'The issue ACME-53 has reached the limit of 2000 links.',
    ]);
  });

  test('are deleted by id, and not by somebody who sees only one end', async () => {
    const site = createTestSite();
    const [link] = (await fieldsOf(site, { key: 'ACME-44', fields: 'issuelinks' })).issuelinks;

    expect((await site.send('dev', `DELETE /issueLink/${link.id}`)).status).toBe(404);
    expect((await site.send('ada', `DELETE /issueLink/${link.id}`)).status).toBe(204);
    expect((await site.send('ada', `DELETE /issueLink/${link.id}`)).status).toBe(404);
  });
});
