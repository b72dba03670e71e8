import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

import { type OpenApiSchema, openApiSchemas } from './openapi-document';
import { amended } from './wire-amendments';

/** Milliseconds and an offset without a colon, which RFC 3339 does not allow (platform/jira.md §1.2). */
const JIRA_INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d{4}$/;

const DOCUMENT_ID = 'jira';

let keptValidator: Ajv | undefined;

function validator(): Ajv {
  if (keptValidator !== undefined) return keptValidator;
  // Not strict: OpenAPI has keywords of its own (`xml`, `discriminator`, `example` …).
  const ajv = new Ajv({ strict: false, allErrors: true, addUsedSchema: false });
  addFormats(ajv);
  ajv.addFormat('date-time', JIRA_INSTANT);
  ajv.addSchema({ $id: DOCUMENT_ID, components: { schemas: amended(openApiSchemas()) } });
  keptValidator = ajv;
  return ajv;
}

/** References of the document lead into the document, wherever the schema that holds them is compiled. */
function rooted(schema: OpenApiSchema): OpenApiSchema {
  const text = JSON.stringify(schema).replaceAll('"#/components/', `"${DOCUMENT_ID}#/components/`);
  // What was an object is one again.
  return JSON.parse(text) as OpenApiSchema;
}

const compiled = new Map<OpenApiSchema, ValidateFunction>();

function compile(schema: OpenApiSchema): ValidateFunction {
  const known = compiled.get(schema);
  if (known !== undefined) return known;
  const validate = validator().compile(rooted(schema));
  compiled.set(schema, validate);
  return validate;
}

function sentence({ instancePath, message = 'is wrong', params }: ErrorObject): string {
  const details = Object.values(params).filter((value) => typeof value === 'string');
  return `body${instancePath} ${message}${details.length === 0 ? '' : ` (${details.join(', ')})`}`;
}

/**
 * What in a JSON value contradicts a schema of the document: wrong types, formats and values, missing
 * required properties, properties that a closed schema does not have. Empty when all is well.
 */
export function schemaDeviations(schema: OpenApiSchema, value: unknown): readonly string[] {
  const validate = compile(schema);
  return validate(value) ? [] : (validate.errors ?? []).map(sentence);
}
