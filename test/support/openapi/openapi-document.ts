import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Atlassian's own description of Jira; not part of the repository (shared/data/README.md). */
const DOCUMENT = join(__dirname, '../../../../shared/data/openapi/jira-platform-v3.swagger.json');

/** A schema of OpenAPI 3.0, as it stands in the document. */
export type OpenApiSchema = Readonly<Record<string, unknown>>;

/** What a request or an answer carries. */
type OpenApiContent = {
  readonly content?: Readonly<Record<string, { readonly schema?: OpenApiSchema }>>;
};

type OpenApiParameter = { readonly name: string; readonly in: 'query' | 'path' | 'header' };

type OpenApiOperation = {
  readonly parameters?: readonly OpenApiParameter[];
  readonly requestBody?: OpenApiContent;
  readonly responses: Readonly<Record<string, OpenApiContent>>;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
};

type OpenApi = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, OpenApiSchema>> };
};

/** One operation of the document. */
export type DescribedOperation = {
  /** Upper case. */
  readonly method: string;
  /** As in the document: `/rest/api/3/issue/{issueIdOrKey}`. */
  readonly template: string;
  readonly description: OpenApiOperation;
};

/** Whether the document is there; tests that need it say so when they are skipped. */
export const openApiIsThere = existsSync(DOCUMENT);

/** For the names of tests that are skipped without the document. */
export const openApiNote = openApiIsThere ? '' : ' (skipped: ../shared/data/openapi is not there)';

let kept: OpenApi | undefined;

/** Without the document; what is skipped is collected all the same. */
const NOTHING: OpenApi = { paths: {}, components: { schemas: {} } };

function openApi(): OpenApi {
  if (!openApiIsThere) return NOTHING;
  // The file is Atlassian's; the few parts that are read here have this shape.
  kept ??= JSON.parse(readFileSync(DOCUMENT, 'utf8')) as OpenApi;
  return kept;
}

/** The schemas by name, as the document has them. */
export function openApiSchemas(): Readonly<Record<string, OpenApiSchema>> {
  return openApi().components.schemas;
}

let keptOperations: readonly DescribedOperation[] | undefined;

/** Every operation: each method of each path. */
export function openApiOperations(): readonly DescribedOperation[] {
  keptOperations ??= Object.entries(openApi().paths).flatMap(([template, methods]) =>
    Object.entries(methods).map(([method, description]) => ({
      method: method.toUpperCase(),
      template,
      description,
    })),
  );
  return keptOperations;
}

type Candidate = { readonly operation: DescribedOperation; readonly parts: readonly string[] };

let keptCandidates: ReadonlyMap<string, readonly Candidate[]> | undefined;

function candidateKey(method: string, parts: readonly string[]): string {
  return `${method} ${parts.length}`;
}

/** Operations by method and length of the path: tests ask thousands of times. */
function candidates(): ReadonlyMap<string, readonly Candidate[]> {
  if (keptCandidates !== undefined) return keptCandidates;
  const byKey = new Map<string, Candidate[]>();
  for (const operation of openApiOperations()) {
    const parts = operation.template.split('/');
    const key = candidateKey(operation.method, parts);
    byKey.set(key, [...(byKey.get(key) ?? []), { operation, parts }]);
  }
  keptCandidates = byKey;
  return byKey;
}

function isPlaceholder(part: string): boolean {
  return part.startsWith('{');
}

/**
 * The operation that a request is meant for; `undefined` when the document has none.
 *
 * @param path - Without the query; of two templates that fit, the one with fewer placeholders is meant.
 */
export function describedOperation(method: string, path: string): DescribedOperation | undefined {
  const given = path.split('/');
  const fitting = (candidates().get(candidateKey(method, given)) ?? []).filter(({ parts }) =>
    parts.every((part, index) => isPlaceholder(part) || part === given[index]),
  );
  const openness = ({ parts }: Candidate): number => parts.filter(isPlaceholder).length;
  return fitting.sort((a, b) => openness(a) - openness(b))[0]?.operation;
}

/** Properties at the top of the body of a request, without those that only answers have. */
export function describedBody({ description }: DescribedOperation): readonly string[] {
  const { $ref } = description.requestBody?.content?.['application/json']?.schema ?? {};
  if (typeof $ref !== 'string') return [];
  const properties = openApiSchemas()[$ref.split('/').at(-1) ?? '']?.['properties'] ?? {};
  // Every property of a schema is a schema.
  const schemas = Object.entries(properties) as readonly [string, OpenApiSchema][];
  return schemas.filter(([, { readOnly }]) => readOnly !== true).map(([name]) => name);
}
