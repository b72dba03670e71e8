import { z } from 'zod';

const totalsSchema = z.object({
  storageCalls: z.number(),
  readUnits: z.number(),
  writeUnits: z.number(),
  jiraCalls: z.number(),
  points: z.number(),
});

const factsShape = {
  number: z.number(),
  invocationId: z.string(),
  at: z.string(),
  functionKey: z.string(),
  moduleKey: z.string(),
  moduleType: z.string(),
  resolverCall: z.string().optional(),
  accountId: z.string().optional(),
  success: z.boolean(),
  errorMessage: z.string().optional(),
  errorType: z.string().optional(),
  durationMs: z.number(),
  bytesIn: z.number(),
  bytesOut: z.number(),
  totals: totalsSchema,
};

const summarySchema = z.object({ ...factsShape, warnings: z.number() });

/** What the host answers for the list. */
export const listSchema = z.object({
  oldest: z.number().nullable(),
  newest: z.number().nullable(),
  invocations: z.array(summarySchema),
});

const callSchema = z.object({
  place: z.number(),
  target: z.enum(['storage', 'jira']),
  method: z.string(),
  path: z.string(),
  keys: z.array(z.string()),
  status: z.number(),
  units: z.number().optional(),
  points: z.number().optional(),
  as: z.enum(['user', 'app', 'none']).optional(),
  traffic: z
    .object({
      startMs: z.number(),
      endMs: z.number(),
      requestBytes: z.number(),
      answerBytes: z.number(),
    })
    .optional(),
});

/** What the host answers for one invocation. */
export const detailSchema = z.object({
  ...factsShape,
  bundle: z.string(),
  calls: z.array(callSchema),
  console: z.array(z.object({ level: z.string(), text: z.string() })),
  warnings: z.array(
    z.object({ kind: z.string(), sentence: z.string(), places: z.array(z.number()) }),
  ),
  budget: z.object({
    storageCalls: z.number(),
    readUnits: z.number(),
    jiraCalls: z.number().nullable(),
    points: z.number().nullable(),
    milliseconds: z.number(),
  }),
});

export type InvocationSummary = z.infer<typeof summarySchema>;
export type InvocationDetail = z.infer<typeof detailSchema>;
export type PlatformCall = z.infer<typeof callSchema>;
