import { searchWorkItems } from '../../../../../static/project-page/src/settings/record/search-work-items';
import type { JiraRequest } from '../../../../../static/shared/jira-request';

/** Jira with one work item; keeps what it was asked. */
function aJira(status = 200): { readonly request: JiraRequest; readonly asked: string[] } {
  const asked: string[] = [];
  const item = { id: '10001', key: 'ACME-1', fields: { summary: 'Finance migration' } };
  const request: JiraRequest = (path) => {
    asked.push(decodeURIComponent(path).replaceAll('+', ' '));
    return Promise.resolve({
      ok: status === 200,
      status,
      headers: { get: () => null },
      json: () => Promise.resolve(path.includes('/search/') ? { issues: [item] } : item),
    });
  };
  return { request, asked };
}

describe('searching the work item that stands for a delivery', () => {
  test('a key is read as it is', async () => {
    const { request, asked } = aJira();

    const found = await searchWorkItems(request, '10000', ' acme-1 ');

    expect(found).toStrictEqual([{ id: '10001', label: 'ACME-1 Finance migration' }]);
    expect(asked).toStrictEqual(['/rest/api/3/issue/acme-1?fields=summary']);
  });

  test('a key that nobody may see finds nothing', async () => {
    const { request } = aJira(404);

    expect(await searchWorkItems(request, '10000', 'ACME-1')).toStrictEqual([]);
  });

  test('words cannot break out of the text that is searched for', async () => {
    const { request, asked } = aJira();

    await searchWorkItems(request, '10000', 'reports" OR project = "OPS');

    expect(asked[0]).toContain(
      'jql=project = 10000 AND summary ~ "reports OR project OPS*" ORDER BY updated DESC',
    );
  });

  test('a refused search is a failure, not an empty list', async () => {
    const { request } = aJira(500);

    await expect(searchWorkItems(request, '10000', 'reports')).rejects.toThrow('500');
  });
});
