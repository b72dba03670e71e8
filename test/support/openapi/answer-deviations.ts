import { NETWORK_ERROR } from '#host/faults/network-error';
import type { JiraResponse } from '#host/jira/jira-interface';

import { schemaDeviations } from './answer-validator';
import {
  type DescribedOperation,
  describedOperation,
  openApiIsThere,
  type OpenApiSchema,
} from './openapi-document';
import { WIRE_STATUSES } from './wire-amendments';

/** Statuses that any operation may have though the document does not list them there, with the evidence. */
const ANYWHERE: Readonly<Record<number, string>> = {
  401: 'bad credentials, and a scope that is missing (platform/jira.md §1.2)',
  429: 'rate limits (platform/jira.md §3)',
  500: 'faults of Jira itself, which happen on purpose here (docs/host-coverage.md, Faults)',
  501: 'the host’s own refusal: Jira knows it, the host does not',
  503: 'rate limits and outages (platform/jira.md §3)',
  504: 'a gateway that waited no longer, as 500',
};

/** `self` and links to further pages are on this host, never on the one that was called. */
const OTHER_HOST = /^https:\/\/api\.atlassian\.com\/ex\/jira\/[\w-]+\/rest\/api\/3\//;
const ADDRESSES = new Set(['self', 'nextPage']);

function addressDeviations(value: unknown, path: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]: [string, unknown]) => {
    const here = `${path}/${name}`;
    if (!ADDRESSES.has(name)) return addressDeviations(part, here);
    return typeof part === 'string' && OTHER_HOST.test(part)
      ? []
      : [`${here} is not on api.atlassian.com: ${JSON.stringify(part)}`];
  });
}

/** Both keys are always there (platform/jira.md §1.2); the gateway has a form of its own. */
const ERROR_FORM: OpenApiSchema = {
  anyOf: [
    {
      type: 'object',
      required: ['errorMessages', 'errors'],
      additionalProperties: false,
      properties: {
        errorMessages: { type: 'array', items: { type: 'string' } },
        errors: { type: 'object', additionalProperties: { type: 'string' } },
      },
    },
    {
      type: 'object',
      required: ['code', 'message'],
      additionalProperties: false,
      properties: { code: { enum: [401] }, message: { type: 'string' } },
    },
  ],
};

function describedSchema(
  { description }: DescribedOperation,
  status: number,
): OpenApiSchema | undefined {
  return description.responses[String(status)]?.content?.['application/json']?.schema;
}

function successDeviations(
  operation: DescribedOperation,
  { status, body }: JiraResponse,
): readonly string[] {
  const schema = describedSchema(operation, status);
  if (status === 204 || schema === undefined) {
    return body === undefined ? [] : [`the document has no body for the status ${status}`];
  }
  return schemaDeviations(schema, body);
}

function refusalDeviations(
  operation: DescribedOperation,
  { status, body }: JiraResponse,
): readonly string[] {
  const schema = describedSchema(operation, status);
  // The host's own refusals have Jira's form, whatever the operation says of its errors.
  const own = ANYWHERE[status] !== undefined || schema === undefined;
  return schemaDeviations(own ? ERROR_FORM : schema, body);
}

function statusDeviations(
  { description, method, template }: DescribedOperation,
  status: number,
): readonly string[] {
  const operation = `${method} ${template}`;
  const known =
    description.responses[String(status)] ?? ANYWHERE[status] ?? WIRE_STATUSES[operation]?.[status];
  return known === undefined ? [`the status ${status} is not described for ${operation}`] : [];
}

/** No operation is meant by a path that cannot be decoded: it never gets as far as Jira's routes. */
function operationOf({ method, path }: AskedOperation): DescribedOperation | undefined {
  const [address = ''] = path.split('?');
  try {
    decodeURIComponent(address);
  } catch {
    return undefined;
  }
  return describedOperation(method.toUpperCase(), address);
}

/** A request, as far as it says which operation is meant. */
export type AskedOperation = { readonly method: string; readonly path: string };

/**
 * What in an answer contradicts Atlassian's OpenAPI document, or what is known of the wire where that wins
 * (platform/jira.md). Empty when all is well; without the document only addresses are looked at.
 *
 * @param asked - Method and path; a query is left out of account.
 * @param answer - The answer with its body as JSON has it; a connection that was cut has none.
 */
export function answerDeviations(asked: AskedOperation, answer: JiraResponse): readonly string[] {
  // Through JSON, as over the wire: what is `undefined` is not there.
  const text = JSON.stringify(answer.body) as string | undefined;
  const body: unknown = text === undefined ? undefined : JSON.parse(text);
  const addresses = addressDeviations(body, 'body');
  if (!openApiIsThere) return addresses;
  const operation = operationOf(asked);
  if (operation === undefined || answer.status === NETWORK_ERROR) return addresses;
  const wire = { ...answer, body };
  const compare = answer.status < 300 ? successDeviations : refusalDeviations;
  return [...statusDeviations(operation, answer.status), ...compare(operation, wire), ...addresses];
}
