import type { OpenApiSchema } from './openapi-document';

/** Where the wire is known to differ from the document. */
export type WireAmendment = {
  /** Name in `components.schemas`. */
  readonly schema: string;
  /** These properties have these schemas instead. */
  readonly properties?: Readonly<Record<string, OpenApiSchema>>;
  /** These properties may be absent though the document requires them. */
  readonly optional?: readonly string[];
  /** Who saw it, or where it is written. */
  readonly evidence: string;
};

function reference(name: string): OpenApiSchema {
  return { $ref: `#/components/schemas/${name}` };
}

function orNull(schema: OpenApiSchema): OpenApiSchema {
  return { anyOf: [{ type: 'null' }, schema] };
}

function listOf(name: string): OpenApiSchema {
  return { type: 'array', items: reference(name) };
}

const INSTANT: OpenApiSchema = { type: 'string', format: 'date-time' };
const DAY: OpenApiSchema = { type: 'string', format: 'date' };
const TEXT: OpenApiSchema = { type: 'string' };

/**
 * `fields` of a work item is open in the document, because what it holds depends on the site. What the system
 * fields hold is described elsewhere in it; an unset one is `null` on the wire.
 */
const ISSUE_FIELDS: OpenApiSchema = {
  type: 'object',
  properties: {
    summary: TEXT,
    issuetype: reference('IssueTypeDetails'),
    project: reference('ProjectDetails'),
    status: reference('StatusDetails'),
    statusCategory: reference('StatusCategory'),
    statuscategorychangedate: orNull(INSTANT),
    priority: orNull(reference('Priority')),
    resolution: orNull(reference('Resolution')),
    resolutiondate: orNull(INSTANT),
    assignee: orNull(reference('UserDetails')),
    reporter: orNull(reference('UserDetails')),
    creator: orNull(reference('UserDetails')),
    parent: reference('LinkedIssue'),
    subtasks: listOf('LinkedIssue'),
    issuelinks: listOf('IssueLink'),
    labels: { type: 'array', items: TEXT },
    fixVersions: listOf('Version'),
    versions: listOf('Version'),
    components: listOf('ProjectComponent'),
    created: INSTANT,
    updated: INSTANT,
    duedate: orNull(DAY),
    security: orNull(reference('SecurityLevel')),
    description: orNull({
      type: 'object',
      required: ['type', 'version', 'content'],
      properties: { type: { enum: ['doc'] }, version: { enum: [1] } },
    }),
  },
};

const CHANGE: OpenApiSchema = orNull(TEXT);

/** A schema that the document does not have: a change in the bulk answer, whose instant is a number. */
export const CHANGELOG_IN_BULK = 'ChangelogInBulk';

/** Every known difference; a test refuses one that is no difference any more. */
export const WIRE_AMENDMENTS: readonly WireAmendment[] = [
  {
    schema: 'IssueBean',
    properties: { fields: ISSUE_FIELDS },
    evidence: 'the schemas of the system fields, which the document leaves open here',
  },
  {
    schema: 'IssueLink',
    optional: ['inwardIssue', 'outwardIssue'],
    evidence: 'platform/jira.md §1.3: a work item shows the other end only',
  },
  {
    schema: 'ChangeDetails',
    properties: { from: CHANGE, fromString: CHANGE, to: CHANGE, toString: CHANGE },
    evidence: 'recordings of live answers in public connectors: an empty side is null',
  },
  {
    schema: 'IssueChangeLog',
    properties: { changeHistories: listOf(CHANGELOG_IN_BULK) },
    evidence: 'platform/jira.md §1.3: milliseconds as a number in this answer only',
  },
  {
    schema: 'BulkOperationProgress',
    properties: {
      created: { type: 'integer' },
      started: { type: 'integer' },
      updated: { type: 'integer' },
    },
    evidence: 'Atlassian’s own examples of this answer: milliseconds as numbers',
  },
  {
    schema: 'FieldDetails',
    properties: { untranslatedName: TEXT },
    evidence: 'recordings of live answers in public repositories: custom fields have it',
  },
  {
    schema: 'ServerInformation',
    properties: {
      defaultLocale: { type: 'object', required: ['locale'], properties: { locale: TEXT } },
    },
    evidence: 'Atlassian’s own example of this answer, which newer documents hold',
  },
];

/** Statuses of one operation that the document does not list, with the evidence. */
export const WIRE_STATUSES: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  'GET /rest/api/3/search': { 410: 'removed in 2025, CHANGE-2046 (platform/jira.md §1.3)' },
  'POST /rest/api/3/search': { 410: 'removed in 2025, CHANGE-2046 (platform/jira.md §1.3)' },
  'GET /rest/api/3/project/{projectIdOrKey}/version': {
    400: 'assumed for an order that the document does not list (docs/unverified.md)',
  },
};

/** What is known of the wire, written into the document's schemas. */
export function amended(
  given: Readonly<Record<string, OpenApiSchema>>,
): Readonly<Record<string, OpenApiSchema>> {
  const schemas: Record<string, OpenApiSchema> = { ...given };
  for (const { schema: name, properties, optional = [] } of WIRE_AMENDMENTS) {
    const schema = schemas[name];
    if (schema === undefined) throw new Error(`The OpenAPI document has no schema ${name}.`);
    const required = (schema['required'] ?? []) as readonly string[];
    schemas[name] = {
      ...schema,
      properties: { ...(schema['properties'] as object), ...properties },
      required: required.filter((property) => !optional.includes(property)),
    };
  }
  const changelog = schemas['Changelog'];
  const inBulk = { ...(changelog?.['properties'] as object), created: { type: 'integer' } };
  return { ...schemas, [CHANGELOG_IN_BULK]: { ...changelog, properties: inBulk } };
}
