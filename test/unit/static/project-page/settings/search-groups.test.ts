import { searchGroups } from '../../../../../static/project-page/src/settings/project/jira-lists';

test('groups are asked for in any letter case, which Jira does not do by itself', async () => {
  const asked: string[] = [];
  const group = { groupId: 'g-1', name: 'delivery-team' };
  const request = async (path: string): Promise<Response> => {
    asked.push(path);
    return Promise.resolve(Response.json({ groups: { groups: [group] } }));
  };

  expect(await searchGroups(request, 'Delivery')).toStrictEqual([
    { value: 'g-1', label: 'delivery-team' },
  ]);
  const [path = ''] = asked;
  expect(new URLSearchParams(path.split('?')[1]).get('caseInsensitive')).toBe('true');
});
