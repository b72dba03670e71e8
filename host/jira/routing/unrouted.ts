import { notEmulated, refusal } from '../jira-refusal';

import ADDRESSES from './jira-addresses.json';
import { type MatchedRoute } from './match-route';

/** Below it the host knows every address; other roots of Jira's REST API are refused as a whole. */
export const API_ROOT = '/rest/api/3';

type Address = {
  readonly parts: readonly string[];
  readonly methods: readonly string[];
  /** How many parts stand for anything. */
  readonly open: number;
};

/**
 * Every address of Jira's REST API below the root with its methods, as Atlassian's OpenAPI document of 2026-06-10 names
 * them: `/version/{id}` → `DELETE GET PUT`.
 */
export const JIRA_ADDRESSES: Readonly<Record<string, string>> = ADDRESSES;

const KNOWN: readonly Address[] = Object.entries(JIRA_ADDRESSES).map(([template, methods]) => ({
  parts: template.split('/'),
  methods: methods.split(' '),
  open: template.split('{').length - 1,
}));

function addressesOf(path: string): readonly Address[] {
  const given = path.slice(API_ROOT.length).split('/');
  return KNOWN.filter(
    ({ parts }) =>
      parts.length === given.length &&
      parts.every((part, index) => part.startsWith('{') || part === given[index]),
  );
}

/**
 * Whether Jira means something else by an address than the host's route does: `GET /issue/picker` is not the work item
 * with the key `picker`.
 */
export function isMeantForAnother(method: string, path: string, match: MatchedRoute): boolean {
  const open = Object.keys(match.parameters).length;
  return addressesOf(path).some(
    (address) => address.open < open && address.methods.includes(method),
  );
}

/** Jira's own answer to an address that it does not have, which is not in the form of its other errors. */
function unknownAddress(path: string): MatchedRoute {
  return {
    parameters: {},
    route: {
      method: 'GET',
      path,
      scopes: [],
      handle: ({ context }) => ({
        status: 404,
        body: { message: `null for uri: ${context.identity.siteUrl}${path}`, 'status-code': 404 },
        extraPoints: 0,
      }),
    },
  };
}

/**
 * What is answered where the host has no route: 404 for what Jira does not have either.
 *
 * @param method - Upper case.
 * @param path - Without the query.
 * @throws JiraRefusal 501 for an operation of Jira that the host does not emulate, 405 for a method that the
 * address does not take.
 */
export function unrouted(method: string, path: string): MatchedRoute {
  if (!path.startsWith(`${API_ROOT}/`)) throw notEmulated(`${method} ${path}`);
  const addresses = addressesOf(path);
  if (addresses.length === 0) return unknownAddress(path);
  if (addresses.some(({ methods }) => methods.includes(method))) {
    throw notEmulated(`${method} ${path}`);
  }
  throw refusal(405, `Method Not Allowed: ${method}`);
}
