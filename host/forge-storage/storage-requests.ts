import { z } from 'zod';

import { refuse } from './storage-refusal';

// Bodies as `@forge/kvs` 1.6.5 sends them (platform/forge.md §1.3). A missing key arrives as '' so
// that the key check words the refusal; unknown fields are refused: a request that the platform
// may not understand must not pass here.

const key = z.string().default('');
const value = z.unknown().optional();
const metadataFields = z.array(z.enum(['CREATED_AT', 'UPDATED_AT', 'EXPIRE_TIME'])).optional();
const readOptions = z.strictObject({ metadataFields }).optional();

const ttl = z.strictObject({
  value: z.number(),
  unit: z.enum(['SECONDS', 'MINUTES', 'HOURS', 'DAYS']),
});

const setOptions = z
  .strictObject({
    ttl: ttl.optional(),
    keyPolicy: z.enum(['OVERRIDE', 'FAIL_IF_EXISTS']).optional(),
    returnValue: z.enum(['PREVIOUS', 'LATEST']).optional(),
    returnMetadataFields: metadataFields,
  })
  .optional();

const condition = z.strictObject({
  condition: z.enum([
    'BEGINS_WITH',
    'BETWEEN',
    'CONTAINS',
    'EQUAL_TO',
    'EXISTS',
    'GREATER_THAN',
    'GREATER_THAN_EQUAL_TO',
    'LESS_THAN',
    'LESS_THAN_EQUAL_TO',
    'NOT_CONTAINS',
    'NOT_EQUAL_TO',
    'NOT_EXISTS',
  ]),
  values: z.array(z.union([z.string(), z.number(), z.boolean()])),
});
const filter = condition.extend({ property: z.string() });
const filters = z.strictObject({
  and: z.array(filter).optional(),
  or: z.array(filter).optional(),
});

const entityName = z.string();
const maybeEntity = { entityName: entityName.optional() };
const onlyTimeToLive = z.strictObject({ ttl: ttl.optional() }).optional();

/** Marks the request as one about secrets, which are a store of their own. */
const inSecrets = <Request extends object>(request: Request): Request & { store: 'secrets' } => ({
  ...request,
  store: 'secrets',
});

export const storageRequests = {
  get: z.strictObject({ key, options: readOptions }),
  set: z.strictObject({ key, value, options: setOptions }),
  delete: z.strictObject({ key }),
  secretGet: z.strictObject({ key, options: readOptions }).transform(inSecrets),
  secretSet: z.strictObject({ key, value, options: setOptions }).transform(inSecrets),
  secretDelete: z.strictObject({ key }).transform(inSecrets),
  query: z.strictObject({
    limit: z.number().optional(),
    after: z.string().optional(),
    where: z.array(filter).max(1).optional(),
    options: readOptions,
  }),
  entityGet: z.strictObject({ entityName, key, options: readOptions }),
  entitySet: z.strictObject({ entityName, key, value, options: setOptions }),
  entityDelete: z.strictObject({ entityName, key }),
  entityQuery: z.strictObject({
    entityName,
    indexName: z.string(),
    partition: z.array(z.union([z.string(), z.number(), z.boolean()])).default([]),
    range: condition.optional(),
    filters: filters.optional(),
    sort: z.enum(['ASC', 'DESC']).default('ASC'),
    limit: z.number().optional(),
    cursor: z.string().optional(),
    options: readOptions,
  }),
  batchGet: z.array(z.strictObject({ ...maybeEntity, key, options: readOptions })),
  batchSet: z.array(z.strictObject({ ...maybeEntity, key, value, options: onlyTimeToLive })),
  batchDelete: z.array(z.strictObject({ ...maybeEntity, key })),
  transaction: z.strictObject({
    set: z
      .array(
        z.strictObject({
          ...maybeEntity,
          key,
          value,
          conditions: filters.optional(),
          // Whether a key policy holds inside a transaction is unknown on the platform, so only a
          // time to live is taken (architecture, decision 5).
          options: onlyTimeToLive,
        }),
      )
      .default([]),
    delete: z
      .array(z.strictObject({ ...maybeEntity, key, conditions: filters.optional() }))
      .default([]),
    check: z.array(z.strictObject({ ...maybeEntity, key, conditions: filters })).default([]),
  }),
} as const;

export type StorageRequest<Name extends keyof typeof storageRequests> = z.output<
  (typeof storageRequests)[Name]
>;
export type MetadataField = 'CREATED_AT' | 'UPDATED_AT' | 'EXPIRE_TIME';
export type Condition = z.output<typeof condition>;
export type ConditionName = Condition['condition'];
export type ConditionValue = Condition['values'][number];
export type Filters = z.output<typeof filters>;
export type SetOptions = z.output<typeof setOptions>;
export type TimeToLive = z.output<typeof ttl>;

/** Reads a request body; a wrong shape is refused with the place and the reason. */
export function parseRequest<Name extends keyof typeof storageRequests>(
  name: Name,
  body: unknown,
): StorageRequest<Name> {
  const parsed = storageRequests[name].safeParse(body);
  if (!parsed.success) return refuse('INVALID_REQUEST', z.prettifyError(parsed.error));
  // safeParse of a union of schemas gives the union of outputs; `name` says which one it is.
  return parsed.data as StorageRequest<Name>;
}
