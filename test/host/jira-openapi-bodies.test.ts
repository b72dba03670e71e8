import { REFUSED_PARAMETERS } from '#host/jira/routing/refused-parameters';
import { JIRA_ROUTES } from '#host/jira/routing/routes';
import {
  describedBody,
  describedOperation,
  openApiIsThere,
  openApiNote,
} from '#test/support/openapi/openapi-document';

/** What the host reads of each body: whoever adds an operation, or gets a newer document, decides for each property. */
const READ: Readonly<Record<string, readonly string[]>> = {
  'POST /search/jql': [
    ...['jql', 'fields', 'expand', 'properties', 'maxResults'],
    ...['nextPageToken', 'reconcileIssues'],
  ],
  'POST /search/approximate-count': ['jql'],
  'POST /issue': ['fields', 'update', 'properties'],
  'PUT /issue/{issueIdOrKey}': ['fields', 'update', 'properties'],
  'POST /issue/{issueIdOrKey}/transitions': ['transition', 'fields', 'update'],
  'POST /issue/bulkfetch': ['issueIdsOrKeys', 'fields', 'expand', 'properties'],
  'POST /bulk/issues/transition': ['bulkTransitionInputs', 'sendBulkNotification'],
  'POST /changelog/bulkfetch': ['issueIdsOrKeys', 'fieldIds', 'maxResults', 'nextPageToken'],
  'POST /permissions/check': ['accountId', 'globalPermissions', 'projectPermissions'],
  'POST /issueLink': ['type', 'inwardIssue', 'outwardIssue', 'comment'],
  'POST /version': [
    ...['name', 'description', 'startDate', 'releaseDate', 'released', 'archived'],
    ...['projectId', 'project'],
  ],
  'PUT /version/{id}': [
    ...['name', 'description', 'startDate', 'releaseDate', 'released', 'archived'],
  ],
  'POST /project/{projectIdOrKey}/role/{id}': ['user', 'group', 'groupId'],
  'PUT /project/{projectIdOrKey}/role/{id}': ['categorisedActors'],
  'POST /workflows': ['workflowIds', 'workflowNames', 'projectAndIssueTypes'],
  'POST /workflows/update': ['statuses', 'workflows'],
};

/** What the document itself says is not for an operation, or what only repeats. */
const WITHOUT_EFFECT: Readonly<Record<string, readonly string[]>> = {
  'POST /version': ['moveUnfixedIssuesTo'],
  'PUT /version/{id}': ['projectId', 'project'],
};

const needsDocument = openApiIsThere ? describe : describe.skip;

needsDocument(`every property of a body in the document${openApiNote}`, () => {
  const withBody = JIRA_ROUTES.flatMap(({ method, path }) => {
    const operation = describedOperation(method, `/rest/api/3${path}`);
    const described = operation === undefined ? [] : describedBody(operation);
    return described.length === 0 ? [] : [[`${method} ${path}`, described] as const];
  });

  test.each(withBody)('is read or refused: %s', (operation, described) => {
    const decided = [
      ...(READ[operation] ?? []),
      ...(REFUSED_PARAMETERS[operation]?.body ?? []),
      ...(WITHOUT_EFFECT[operation] ?? []),
    ];

    expect(decided.sort()).toStrictEqual([...described].sort());
  });

  test('and nothing is decided for an operation without a body', () => {
    const known = withBody.map(([operation]) => operation);

    expect(Object.keys(READ).sort()).toStrictEqual([...known].sort());
  });
});
