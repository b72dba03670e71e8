import { SAMPLE } from '#host/sample/sample-keys';

import { createTestSite, type TestSite } from './jira-site';

const { story } = SAMPLE.workflows;
const ada = SAMPLE.people.ada.accountId;
const dev = SAMPLE.people.dev.accountId;

/** One good request for each endpoint of the emulator: what it is called with, and its body. */
export const GOOD_REQUESTS: Readonly<Record<string, readonly [path: string, body?: unknown]>> = {
  'GET /search/jql': ['/search/jql?jql=project%3DACME&fields=*all'],
  'POST /search/jql': ['/search/jql', { jql: 'project = OPS', fields: ['*all'] }],
  'POST /search/approximate-count': ['/search/approximate-count', { jql: 'project = ACME' }],
  'GET /issue/{issueIdOrKey}': ['/issue/ACME-19?expand=changelog'],
  'GET /issue/{issueIdOrKey}/transitions': ['/issue/ACME-1/transitions'],
  'GET /issue/{issueIdOrKey}/changelog': ['/issue/ACME-19/changelog'],
  'GET /bulk/issues/transition': ['/bulk/issues/transition?issueIdsOrKeys=ACME-1,ACME-20'],
  'GET /issue/{issueIdOrKey}/properties': ['/issue/ACME-19/properties'],
  'GET /issue/{issueIdOrKey}/properties/{propertyKey}': ['/issue/ACME-1/properties/example'],
  'PUT /issue/{issueIdOrKey}/properties/{propertyKey}': ['/issue/ACME-19/properties/x', [1]],
  'DELETE /issue/{issueIdOrKey}/properties/{propertyKey}': ['/issue/ACME-1/properties/example'],
  'GET /project/{projectIdOrKey}/properties': ['/project/ACME/properties'],
  'GET /project/{projectIdOrKey}/properties/{propertyKey}': ['/project/ACME/properties/example'],
  'PUT /project/{projectIdOrKey}/properties/{propertyKey}': ['/project/ACME/properties/x', 'x'],
  'DELETE /project/{projectIdOrKey}/properties/{propertyKey}': ['/project/ACME/properties/example'],
  'GET /project/search': ['/project/search'],
  'GET /project/{projectIdOrKey}': ['/project/ACME'],
  'GET /project/{projectIdOrKey}/statuses': ['/project/ACME/statuses'],
  'GET /project/{projectId}/hierarchy': ['/project/10050/hierarchy'],
  'GET /project/{projectIdOrKey}/role': ['/project/ACME/role'],
  'GET /project/{projectIdOrKey}/role/{id}': ['/project/ACME/role/10002'],
  'GET /project/{projectIdOrKey}/version': ['/project/ACME/version'],
  'GET /project/{projectIdOrKey}/versions': ['/project/ACME/versions'],
  'GET /project/{projectIdOrKey}/roledetails': ['/project/ACME/roledetails'],
  'GET /role': ['/role'],
  'GET /role/{id}': ['/role/10010'],
  'POST /project/{projectIdOrKey}/role/{id}': ['/project/ACME/role/10011', { user: [dev] }],
  'PUT /project/{projectIdOrKey}/role/{id}': [
    '/project/ACME/role/10011',
    { categorisedActors: { 'atlassian-user-role-actor': [dev] } },
  ],
  'DELETE /project/{projectIdOrKey}/role/{id}': [`/project/ACME/role/10002?user=${ada}`],
  'GET /version/{id}': ['/version/10500'],
  'POST /version': ['/version', { projectId: 10_050, name: 'Second wave' }],
  'PUT /version/{id}': ['/version/10500', { description: 'Smaller' }],
  'GET /mypermissions': ['/mypermissions?permissions=EDIT_ISSUES&projectKey=ACME'],
  'GET /myself': ['/myself?expand=groups'],
  'GET /user/bulk': [`/user/bulk?accountId=${ada}`],
  'GET /user/assignable/search': ['/user/assignable/search?project=ACME&query=a'],
  'GET /groupuserpicker': ['/groupuserpicker?query=a'],
  'GET /field': ['/field'],
  'GET /issuetype': ['/issuetype'],
  'GET /issuetype/project': ['/issuetype/project?projectId=10050&level=1'],
  'GET /status': ['/status'],
  'GET /statuscategory': ['/statuscategory'],
  'GET /resolution': ['/resolution'],
  'GET /priority': ['/priority'],
  'GET /issueLinkType': ['/issueLinkType'],
  'GET /workflow/{workflowId}/projectUsages': [`/workflow/${story}/projectUsages`],
  'GET /workflow/{workflowId}/project/{projectId}/issueTypeUsages': [
    `/workflow/${story}/project/10050/issueTypeUsages`,
  ],
  'GET /workflows/search': ['/workflows/search?expand=values.transitions'],
  'GET /serverInfo': ['/serverInfo'],
  'GET /configuration': ['/configuration'],
  'POST /issue': [
    '/issue',
    { fields: { project: { key: 'ACME' }, issuetype: { id: '10002' }, summary: 'New' } },
  ],
  'POST /issue/bulkfetch': ['/issue/bulkfetch', { issueIdsOrKeys: ['ACME-2', 'NOPE-1'] }],
  'POST /issue/{issueIdOrKey}/transitions': [
    '/issue/ACME-20/transitions',
    { transition: { id: '11' } },
  ],
  'POST /bulk/issues/transition': [
    '/bulk/issues/transition',
    { bulkTransitionInputs: [{ selectedIssueIdsOrKeys: ['ACME-20'], transitionId: '11' }] },
  ],
  'POST /changelog/bulkfetch': ['/changelog/bulkfetch', { issueIdsOrKeys: ['ACME-18'] }],
  'POST /permissions/check': ['/permissions/check', { globalPermissions: ['ADMINISTER'] }],
  'POST /issueLink': [
    '/issueLink',
    { type: { id: '10300' }, inwardIssue: { id: '10654' }, outwardIssue: { key: 'ACME-53' } },
  ],
  'POST /workflows': ['/workflows', { workflowIds: [story] }],
  'PUT /issue/{issueIdOrKey}': ['/issue/ACME-20', { fields: { labels: ['x'] } }],
  'DELETE /issue/{issueIdOrKey}': ['/issue/ACME-55'],
  'DELETE /issueLink/{linkId}': ['/issueLink/20000'],
};

/**
 * The update needs a workflow that was read before (jira-workflows.test.ts), the progress a task
 * (jira-bulk-transition.test.ts).
 */
export const TRIED_ELSEWHERE = ['POST /workflows/update', 'GET /bulk/queue/{taskId}'];

/** What must be there before a request is a good one. */
const BEFORE: readonly (readonly [request: string, body: unknown])[] = [
  ['PUT /issue/ACME-1/properties/example', { some: 'thing' }],
  ['PUT /project/ACME/properties/example', { some: 'thing' }],
];

/** The sample site with everything that the good requests name. */
export async function siteForGoodRequests(): Promise<TestSite> {
  const site = createTestSite();
  for (const [request, body] of BEFORE) await site.send('ada', request, body);
  return site;
}
