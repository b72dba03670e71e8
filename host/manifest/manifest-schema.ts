import { z } from 'zod';

import { limits } from '../limits';

const entityIndexSchema = z.union([
  // The short form names the attribute that the index is ordered by.
  z.string().transform((attribute) => ({ name: attribute, partition: [], range: [attribute] })),
  z.object({
    name: z.string(),
    partition: z.array(z.string()).default([]),
    range: z.array(z.string()).default([]),
  }),
]);

const attributeTypeSchema = z.enum(['string', 'boolean', 'integer', 'float', 'any']);

const entitySchema = z.object({
  name: z.string(),
  attributes: z.record(z.string(), z.object({ type: attributeTypeSchema })),
  indexes: z.array(entityIndexSchema).default([]),
});

const resourceSchema = z.object({
  key: z.string(),
  path: z.string(),
  /** Name → HTML file; a module then says `resource: <key>/<name>`. */
  entry: z.record(z.string(), z.string()).optional(),
});

const memorySchema = z.number().int().positive();

const functionSchema = z.object({
  key: z.string(),
  handler: z.string().regex(/^.+\.[^.]+$/, 'A handler is <file>.<export>.'),
  timeoutSeconds: z.number().int().positive().optional(),
  runtime: z.object({ memoryMB: memorySchema.optional() }).optional(),
});

const ruleViewSchema = z.looseObject({ resource: z.string() });

/** Of a trigger or of one of its events. */
const eventFilterSchema = z.object({
  ignoreSelf: z.boolean().optional(),
  expression: z.string().optional(),
  appIsLicensed: z.boolean().optional(),
});

const eventSchema = z.union([
  z.string(),
  z.object({
    eventType: z.string(),
    filter: eventFilterSchema.optional(),
    payload: z.unknown().optional(),
  }),
]);

const moduleSchema = z.looseObject({
  key: z.string(),
  title: z.string().optional(),
  name: z.string().optional(),
  description: z.string().optional(),
  label: z.string().optional(),
  /** `resource:<key>;<path>`. */
  icon: z.string().optional(),
  resource: z.string().optional(),
  render: z.literal('native').optional(),
  layout: z.string().optional(),
  allowMultiple: z.boolean().optional(),
  function: z.string().optional(),
  // A consumer of the package's first version names a method as well, another one a workflow.
  resolver: z.object({ function: z.string().optional(), method: z.string().optional() }).optional(),
  /** A backend of its own, which the host does not call. */
  endpoint: z.string().optional(),
  /** Of a trigger. */
  events: z.array(eventSchema).optional(),
  filter: eventFilterSchema.optional(),
  payload: z.unknown().optional(),
  /** Of a consumer. */
  queue: z.string().optional(),
  /** Of a scheduled trigger. */
  interval: z.enum(['fiveMinute', 'hour', 'day', 'week']).optional(),
  projectTypes: z.array(z.string()).optional(),
  create: ruleViewSchema.optional(),
  edit: ruleViewSchema.optional(),
  view: ruleViewSchema.optional(),
});

/** The parts of manifest.yml that the host acts on; `@forge/manifest` judges all of it. */
export const manifestSchema = z.object({
  app: z.object({
    id: z.string(),
    runtime: z.object({
      name: z.string(),
      memoryMB: memorySchema.default(limits.functions.memoryMegabytes),
    }),
    storage: z.object({ entities: z.array(entitySchema).default([]) }).optional(),
  }),
  permissions: z
    .looseObject({ scopes: z.array(z.string()).default([]) })
    .default(() => ({ scopes: [] })),
  resources: z.array(resourceSchema).default([]),
  modules: z
    .object({ function: z.array(functionSchema).default([]) })
    .catchall(z.array(moduleSchema)),
});

export type StorageEntity = z.output<typeof entitySchema>;
export type StorageIndex = StorageEntity['indexes'][number];
export type AttributeType = z.infer<typeof attributeTypeSchema>;
export type ManifestResource = z.infer<typeof resourceSchema>;
export type ManifestContent = z.output<typeof manifestSchema>;

/** A module of any type but `function`, with the fields that the host reads typed. */
export type ManifestModule = z.infer<typeof moduleSchema> & { readonly type: string };
