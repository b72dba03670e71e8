import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Atlassian's own description of Jira; not part of the repository (shared/data/README.md). */
const DOCUMENT = join(__dirname, '../../../shared/data/openapi/jira-platform-v3.swagger.json');

type Schema = {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
};

type Operation = {
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }>
  >;
};

type OpenApi = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

/** Whether the document is there; tests that need it say so when they are skipped. */
export const openApiIsThere = existsSync(DOCUMENT);

let document: OpenApi | undefined;

function openApi(): OpenApi {
  // The file is Atlassian's; the few parts that are read here have this shape.
  document ??= JSON.parse(readFileSync(DOCUMENT, 'utf8')) as OpenApi;
  return document;
}

function resolve(schema: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : (openApi().components.schemas[name] ?? {});
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  return typeof value;
}

function matchesType(value: unknown, expected: string): boolean {
  if (expected === 'integer') return Number.isInteger(value);
  return typeOf(value) === expected;
}

type Found = { readonly value: unknown; readonly path: string };

function inParts({ value, path }: Found, schema: Schema): readonly string[] {
  if (Array.isArray(value)) {
    const items = schema.items ?? {};
    return value.flatMap((one: unknown, index) =>
      contradictions({ value: one, path: `${path}[${index}]` }, items),
    );
  }
  if (typeof value !== 'object' || value === null) return [];
  const described = schema.properties ?? {};
  return Object.entries(value).flatMap(([name, part]) => {
    const property = described[name];
    if (property === undefined) return [];
    return contradictions({ value: part, path: `${path}.${name}` }, property);
  });
}

function inItself({ value, path }: Found, { type, enum: values }: Schema): readonly string[] {
  if (type !== undefined && !matchesType(value, type)) {
    return [`${path}: ${type} expected, ${typeOf(value)} found`];
  }
  if (values === undefined || values.includes(value)) return [];
  return [`${path}: ${JSON.stringify(value)} is none of the described values`];
}

/**
 * What in a value contradicts a schema, loosely: known properties must have the type that is
 * described; unknown ones, missing ones and `null` are no contradiction, because the document
 * leaves out what is on the wire. Where it offers alternatives nothing is compared.
 */
function contradictions(found: Found, given: Schema): readonly string[] {
  const schema = resolve(given);
  if (found.value === null || found.value === undefined) return [];
  if (schema.oneOf !== undefined || schema.anyOf !== undefined) return [];
  return [
    ...(schema.allOf ?? []).flatMap((part) => contradictions(found, part)),
    ...inItself(found, schema),
    ...inParts(found, schema),
  ];
}

/** Contradictions between an answer and what Atlassian's document says of it. */
export function openApiContradictions(
  operation: { readonly method: string; readonly path: string },
  status: number,
  body: unknown,
): readonly string[] {
  const described = openApi().paths[operation.path]?.[operation.method.toLowerCase()];
  if (described === undefined) return [`${operation.method} ${operation.path} is not described`];
  const response = described.responses[String(status)];
  if (response === undefined) return [`the status ${status} is not described`];
  const schema = response.content?.['application/json']?.schema;
  return schema === undefined ? [] : contradictions({ value: body, path: 'body' }, schema);
}
