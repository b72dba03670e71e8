import { type JiraFault } from '../../faults/fault-schemas';
import { type FaultSwitch } from '../../faults/fault-switch';
import { meetCallFault } from '../../faults/meet-call-fault';
import { type SiteContext } from '../jira-context';
import { type JiraRequest, type JiraResponse } from '../jira-interface';
import { invalidPayload, JiraRefusal, refusal } from '../jira-refusal';
import { viewerOf } from '../permissions/viewer';
import { selectOne } from '../store/query';

import { type JiraAnswer, type JiraCall } from './jira-call';
import { CALL_POINTS, type JiraRates, type RateRefusal } from './jira-rates';
import { type MatchedRoute, matchRoute } from './match-route';
import { requestContext } from './request-context';
import { JIRA_ROUTES } from './routes';
import { API_ROOT, isMeantForAnother, unrouted } from './unrouted';

const JSON_HEADERS = { 'content-type': 'application/json;charset=UTF-8' };

type Handling = {
  readonly context: SiteContext;
  readonly faults: FaultSwitch<JiraFault>;
  readonly rates: JiraRates;
};

function response(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>>,
): JiraResponse {
  return { status, body, headers: { ...JSON_HEADERS, ...headers }, points: CALL_POINTS };
}

function errorBody(message: string): unknown {
  return { errorMessages: [message], errors: {} };
}

/** The old search is gone: 410, with Atlassian's own words. */
function removedSearch(): JiraRefusal {
  return refusal(
    410,
    'The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. A full ' +
      'migration guideline is available at https://developer.atlassian.com/changelog/#CHANGE-2046',
  );
}

function urlOf({ path }: JiraRequest): URL {
  return new URL(path, 'http://jira.invalid');
}

function routeOf(method: string, path: string): MatchedRoute {
  if (path === `${API_ROOT}/search`) throw removedSearch();
  if (!path.startsWith(`${API_ROOT}/`)) throw unrouted(method, path);
  const address = path.slice(API_ROOT.length);
  const match = matchRoute(JIRA_ROUTES, method, address);
  if (match === undefined || isMeantForAnother(method, address)) throw unrouted(method, path);
  return match;
}

function decoded(parameters: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, text]) => {
      try {
        return [name, decodeURIComponent(text)];
      } catch {
        throw refusal(400, `The path has a part that cannot be decoded: '${text}'.`);
      }
    }),
  );
}

function parsedBody(text: string | undefined): unknown {
  if (text === undefined || text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw invalidPayload();
  }
}

/** Scopes bind the app only; people on Jira's own screens and with an API token have all. */
function missesScope({ caller }: JiraRequest, { route }: MatchedRoute): boolean {
  if (caller.kind === 'anonymous' || caller.scopes === 'all') return false;
  const { scopes } = caller;
  return route.scopes.some((scope) => !scopes.includes(scope));
}

function comesThroughApp({ caller }: JiraRequest): boolean {
  return caller.kind === 'app' || (caller.kind === 'user' && caller.scopes !== 'all');
}

function tooMuch({ message, headers }: RateRefusal): JiraResponse {
  return response(429, errorBody(message), headers);
}

/** What the app gets where a fault says so; 503 and 504 come from what stands before Jira. */
function failedResponse(
  status: number,
  fault: JiraFault | undefined,
  rates: JiraRates,
): JiraResponse {
  const seconds = fault?.retryAfterSeconds ?? 5;
  switch (status) {
    case 429:
      return tooMuch(rates.refusalFor(fault?.reason ?? 'jira-burst-based', seconds));
    case 503:
      return response(503, errorBody('Service unavailable.'), { 'retry-after': String(seconds) });
    default:
      return response(status, errorBody('Fault switch: Jira failed.'), {});
  }
}

/** The work item that a request changes, whichever of id and key it was named by. */
function writtenIssueId(
  { context }: Handling,
  { route, parameters }: MatchedRoute,
): string | undefined {
  const issue = parameters['issueIdOrKey'];
  if (route.method === 'GET' || issue === undefined) return undefined;
  const row = selectOne<{ id: number }>(
    context.database,
    'SELECT id FROM jira_issue WHERE key = ?',
    [issue.toUpperCase()],
  );
  return row === undefined ? issue : String(row.id);
}

async function answerOf(
  { context: site }: Handling,
  request: JiraRequest,
  match: MatchedRoute,
): Promise<JiraAnswer & { readonly accountId: string }> {
  const viewer = viewerOf(site, request.caller);
  if (viewer === undefined) {
    throw refusal(401, 'Client must be authenticated to access this resource.');
  }
  const call: JiraCall = {
    context: requestContext(site, viewer),
    viewer,
    parameters: decoded(match.parameters),
    query: urlOf(request).searchParams,
    body: parsedBody(request.body),
  };
  return { ...(await match.route.handle(call)), accountId: viewer.accountId };
}

const UNAUTHENTICATED = response(
  401,
  errorBody('Client must be authenticated to access this resource.'),
  { 'www-authenticate': 'Basic realm="Plumbline"' },
);

/** The gateway's own form, which is not Jira's. */
const SCOPE_MISSING = response(
  401,
  { code: 401, message: 'Unauthorized; scope does not match' },
  {},
);

type Routed = {
  readonly handling: Handling;
  readonly request: JiraRequest;
  readonly match: MatchedRoute;
};

/** The answer of the endpoint; what it refuses is an answer as well. */
async function answered({ handling, request, match }: Routed): Promise<JiraResponse> {
  try {
    const { status, body, extraPoints, accountId } = await answerOf(handling, request, match);
    const points = CALL_POINTS + extraPoints;
    return { ...response(status, body, { 'x-aaccountid': accountId }), points };
  } catch (error) {
    return refused(error);
  }
}

function refused(error: unknown): JiraResponse {
  if (error instanceof JiraRefusal) return response(error.status, error.body, {});
  throw error;
}

/** Asks the endpoint within the rates, and lets the app pay for what it got. */
async function answeredWithinRates(routed: Routed): Promise<JiraResponse> {
  const { handling, request, match } = routed;
  const { rates } = handling;
  const throughApp = comesThroughApp(request);
  const admission = rates.admit({
    route: match.route,
    writtenIssueId: writtenIssueId(handling, match),
    throughApp,
  });
  if (!admission.admitted) return tooMuch(admission.refusal);
  const answer = await answered(routed);
  if (!throughApp) return answer;
  const charged = rates.charge(answer.points - CALL_POINTS);
  if (!charged.admitted) return tooMuch(charged.refusal);
  return { ...answer, headers: { ...answer.headers, ...admission.headers, ...charged.headers } };
}

/** The answer without faults; what is refused is an answer as well. */
async function handled(handling: Handling, request: JiraRequest): Promise<JiraResponse> {
  try {
    const match = routeOf(request.method.toUpperCase(), urlOf(request).pathname);
    if (missesScope(request, match)) return SCOPE_MISSING;
    return await answeredWithinRates({ handling, request, match });
  } catch (error) {
    return refused(error);
  }
}

async function handledNearLimit(handling: Handling, request: JiraRequest): Promise<JiraResponse> {
  const answer = await handled(handling, request);
  if (answer.status >= 300) return answer;
  return { ...answer, headers: { ...answer.headers, ...handling.rates.nearLimitHeaders() } };
}

function takeFault({ faults }: Handling, request: JiraRequest): JiraFault | undefined {
  if (!comesThroughApp(request)) return undefined;
  return faults.take(
    ({ kind, pathIncludes }) =>
      kind !== 'stale-query' && (pathIncludes === undefined || request.path.includes(pathIncludes)),
  );
}

/** Answers one request of the emulated Jira; what it refuses is an answer as well, never a thrown error. */
export async function handleRequest(
  handling: Handling,
  request: JiraRequest,
): Promise<JiraResponse> {
  if (request.caller.kind === 'anonymous') return UNAUTHENTICATED;
  const fault = takeFault(handling, request);
  const run = fault?.kind === 'near-limit' ? handledNearLimit : handled;
  return meetCallFault(fault, {
    run: () => run(handling, request),
    // What was done is paid for, heard of or not; what was not done costs nothing.
    failed: (status, lost) => ({
      ...failedResponse(status, fault, handling.rates),
      points: lost?.points ?? 0,
    }),
    switched: handling.faults.switched(),
  });
}
