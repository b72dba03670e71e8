import { z } from 'zod';

import { limits } from '#host/limits';
import { createTestSite } from '#test/support/jira-site';

/** Reopened twice: status and resolution change together. */
const REOPENED = 'ACME-18';

const answerSchema = z.object({
  issueChangeLogs: z.array(
    z.object({
      issueId: z.string(),
      changeHistories: z.array(z.object({ items: z.array(z.object({ fieldId: z.string() })) })),
    }),
  ),
});

describe('the bulk changelog', () => {
  const site = createTestSite();
  const send = (request: object) => site.send('ada', 'POST /changelog/bulkfetch', request);
  const logsOf = async (request: object) => {
    const { body } = await send(request);
    return answerSchema.parse(body).issueChangeLogs;
  };
  const fieldsOf = async (request: object): Promise<readonly string[]> => {
    const histories = (await logsOf(request)).flatMap(({ changeHistories }) => changeHistories);
    const fields = histories.flatMap(({ items }) => items.map(({ fieldId }) => fieldId));
    return [...new Set(fields)].sort();
  };

  test('gives the wanted fields only, and by their ids', async () => {
    const issueIdsOrKeys = [REOPENED];

    expect(await fieldsOf({ issueIdsOrKeys })).toStrictEqual(['resolution', 'status']);
    expect(await fieldsOf({ issueIdsOrKeys, fieldIds: ['status'] })).toStrictEqual(['status']);
  });

  test('leaves out a work item that nothing of it is asked about, and one that is not visible', async () => {
    const issueIdsOrKeys = ['ACME-20', 'NOPE-1', REOPENED];
    const logs = await logsOf({ issueIdsOrKeys, fieldIds: ['status'] });

    expect(logs.map(({ issueId }) => issueId)).toStrictEqual(['10618']);
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
