/* eslint-disable @typescript-eslint/no-unsafe-member-access --
   answers are looked into as they come over the wire; their shapes are checked in jira-wire.test.ts */
import { limits } from '#host/limits';
import { createTestSite } from '#test/support/jira-site';

/** Reopened twice: status and resolution change together. */
const REOPENED = 'ACME-18';

type Log = {
  readonly issueId: string;
  readonly changeHistories: readonly { readonly items: readonly { readonly fieldId: string }[] }[];
};

describe('the bulk changelog', () => {
  const site = createTestSite();
  const send = (request: object) => site.send('ada', 'POST /changelog/bulkfetch', request);
  const fieldsOf = (logs: readonly Log[]): readonly string[] => [
    ...new Set(
      logs.flatMap(({ changeHistories }) =>
        changeHistories.flatMap(({ items }) => items.map(({ fieldId }) => fieldId)),
      ),
    ),
  ];

  test('gives the wanted fields only, and by their ids', async () => {
    const { body: all } = await send({ issueIdsOrKeys: [REOPENED] });
    const { body: some } = await send({ issueIdsOrKeys: [REOPENED], fieldIds: ['status'] });

    expect([...fieldsOf(all.issueChangeLogs)].sort()).toStrictEqual(['resolution', 'status']);
    expect(fieldsOf(some.issueChangeLogs)).toStrictEqual(['status']);
  });

  test('leaves out a work item that nothing of it is asked about, and one that is not visible', async () => {
    const issueIdsOrKeys = ['ACME-20', 'NOPE-1', REOPENED];
    const { body } = await send({ issueIdsOrKeys, fieldIds: ['status'] });

    expect(body.issueChangeLogs.map(({ issueId }: Log) => issueId)).toStrictEqual(['10618']);
  });

  test('takes ten fields and not eleven', async () => {
    const { bulkChangelogFields } = limits.jira;
    const fieldIds = Array.from({ length: bulkChangelogFields + 1 }, (_, index) => `f${index}`);
    const issueIdsOrKeys = [REOPENED];

    expect((await send({ issueIdsOrKeys, fieldIds: fieldIds.slice(1) })).status).toBe(200);
    expect((await send({ issueIdsOrKeys, fieldIds })).status).toBe(400);
  });

  test('gives pages of at most 10,000 changes', async () => {
    const { bulkChangelogPage } = limits.jira;
    const issueIdsOrKeys = [REOPENED];

    expect((await send({ issueIdsOrKeys, maxResults: bulkChangelogPage })).status).toBe(200);
    expect((await send({ issueIdsOrKeys, maxResults: bulkChangelogPage + 1 })).status).toBe(400);
    expect((await send({ issueIdsOrKeys, maxResults: 0 })).status).toBe(400);
  });
});
