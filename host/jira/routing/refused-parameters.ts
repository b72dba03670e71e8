import { notEmulated } from '../jira-refusal';

import { type JiraCall, type JiraHandler } from './jira-call';

/** What Jira documents of one operation and the host does not do. */
export type RefusedParameters = {
  /** Names in the query. */
  readonly query?: readonly string[];
  /** Names of properties at the top of the body. */
  readonly body?: readonly string[];
};

/**
 * Per operation, as `GET /path/{part}`: parameters that change an answer of Jira and not one of the host. Asked for,
 * they are refused with 501 instead of being passed over. Those without any effect on what is answered
 * (`updateHistory`, `failFast` …) are not here.
 */
export const REFUSED_PARAMETERS: Readonly<Partial<Record<string, RefusedParameters>>> = {
  'GET /search/jql': { query: ['fieldsByKeys'] },
  'POST /search/jql': { body: ['fieldsByKeys'] },
  'GET /issue/{issueIdOrKey}': { query: ['fieldsByKeys'] },
  'POST /issue/bulkfetch': { body: ['fieldsByKeys'] },
  'POST /issue': { body: ['historyMetadata', 'transition'] },
  'PUT /issue/{issueIdOrKey}': {
    query: ['overrideScreenSecurity', 'overrideEditableFlag', 'returnIssue', 'expand'],
    body: ['historyMetadata', 'transition'],
  },
  'GET /issue/{issueIdOrKey}/transitions': {
    query: ['includeUnavailableTransitions', 'skipRemoteOnlyCondition', 'sortByOpsBarAndStatus'],
  },
  'POST /issue/{issueIdOrKey}/transitions': { body: ['historyMetadata', 'properties'] },
  'GET /project/search': {
    query: [
      ...['orderBy', 'typeKey', 'categoryId', 'expand'],
      ...['status', 'properties', 'propertyQuery'],
    ],
  },
  'GET /project/{projectIdOrKey}': { query: ['expand', 'properties'] },
  'GET /project/{projectIdOrKey}/roledetails': {
    query: ['excludeConnectAddons', 'excludeOtherServiceRoles'],
  },
  'GET /project/{projectIdOrKey}/version': { query: ['expand'] },
  'GET /project/{projectIdOrKey}/versions': { query: ['expand'] },
  'GET /version/{id}': { query: ['expand'] },
  'POST /version': { body: ['expand', 'driver'] },
  'PUT /version/{id}': { body: ['expand', 'driver', 'moveUnfixedIssuesTo'] },
  'GET /mypermissions': { query: ['projectUuid', 'projectConfigurationUuid', 'commentId'] },
  'GET /user/bulk': { query: ['username', 'key'] },
  'GET /user/assignable/search': {
    query: ['username', 'actionDescriptorId', 'recommend', 'accountType', 'appType'],
  },
  'GET /groupuserpicker': {
    query: [
      ...['showAvatar', 'fieldId', 'projectId', 'issueTypeId'],
      ...['avatarSize', 'excludeConnectAddons'],
    ],
  },
  'GET /workflows/search': { query: ['orderBy', 'scope', 'isActive'] },
};

/** `false` is the default of every switch among them, so it asks for nothing. */
const NOTHING: readonly unknown[] = [undefined, null, '', false, 'false'];

function isAskedFor(value: unknown): boolean {
  return !NOTHING.includes(value);
}

function checkParameters(call: JiraCall, operation: string): void {
  const { query = [], body = [] } = REFUSED_PARAMETERS[operation] ?? {};
  const inBody = new Map<string, unknown>(
    typeof call.body === 'object' && call.body !== null ? Object.entries(call.body) : [],
  );
  const refused =
    query.find((name) => isAskedFor(call.query.get(name))) ??
    body.find((name) => isAskedFor(inBody.get(name)));
  if (refused !== undefined) throw notEmulated(`the parameter '${refused}' of ${operation}`);
}

/**
 * Answers as the handler does, except that what the operation refuses is refused first.
 *
 * @param operation - Method and path of the route: `GET /project/search`.
 */
export function refusingParameters(operation: string, handle: JiraHandler): JiraHandler {
  return (call) => {
    checkParameters(call, operation);
    return handle(call);
  };
}
