import { z } from 'zod';

/**
 * What can be made to go wrong, as one description: the shell's API parses it, the switches of storage, Jira,
 * functions and frames take it, tests write it, and docs/host-coverage.md (Faults) lists it.
 */

/** Which of the calls that match meet a fault: one is too few for what is tried again, all are too many. */
const which = {
  /** The first that meets it, counted from the moment when it is set; default 1, the next one. */
  nth: z.int().min(1).max(1_000).optional(),
  /** How many meet it, one after the other; without it all, until the fault is taken away. */
  times: z.int().min(1).max(1_000).optional(),
};

/** For `slow` (default 3,000) and `stale-query` (default 60,000). */
const milliseconds = z.int().min(0).max(600_000).optional();

/**
 * For `lost-response`: what the caller gets after the call was done. A connection that is cut, or the answer of a
 * gateway that waited no longer (504); default `network-error`.
 */
const seenAs = z.enum(['network-error', 'gateway-timeout']).optional();

const callFaults = [
  /** 429; nothing was done. */
  'rate-limit',
  /** 500; nothing was done. */
  'server-error',
  /** 503; nothing was done. */
  'unavailable',
  /** Nothing is done and no answer comes: a function that waits for it runs into its time limit. */
  'time-out',
  /** It was done, and the caller never learns of it. */
  'lost-response',
  /** Done and answered, later. */
  'slow',
  /** The indexes fall behind from now on, by so much at most; calls are not counted. */
  'stale-query',
] as const;

/** Codes of a 429 of storage (platform/forge.md §1.3); its pages name no header. */
export const storageRateCodes = [
  'TOO_MANY_REQUESTS',
  'RATE_LIMIT_EXCEEDED',
  'REQUEST_THROTTLED',
] as const;

/** The last part of the path: `batch/get` is a `get` as well. */
export const storageOperations = ['get', 'query', 'set', 'delete', 'transaction'] as const;

/** What goes wrong with the next calls of the app's functions to Forge storage. */
export const storageFaultSchema = z.strictObject({
  kind: z.enum(callFaults),
  /** For `rate-limit`; default `RATE_LIMIT_EXCEEDED`. */
  code: z.enum(storageRateCodes).optional(),
  seenAs,
  milliseconds,
  /** Only calls of this operation. */
  operation: z.enum(storageOperations).optional(),
  ...which,
});

/** Reasons of a 429 of Jira (platform/jira.md §3). */
export const jiraRateReasons = [
  'jira-quota-global-based',
  'jira-quota-tenant-based',
  'jira-burst-based',
  'jira-per-issue-on-write',
] as const;

/**
 * What goes wrong with the next calls of the app to Jira, as a person or as itself. People in the shell and REST
 * clients with an API token do not meet it, except `stale-query`: there is one index for all.
 */
export const jiraFaultSchema = z.strictObject({
  /** `near-limit` is done and answered, with the headers of a limit that is near. */
  kind: z.enum([...callFaults, 'near-limit']),
  /** For `rate-limit`; default `jira-burst-based`. */
  reason: z.enum(jiraRateReasons).optional(),
  /** For `rate-limit` and `unavailable`; default 5. */
  retryAfterSeconds: z.int().min(0).max(3_600).optional(),
  seenAs,
  milliseconds,
  /** Only calls whose path has this text. */
  pathIncludes: z.string().max(200).optional(),
  ...which,
});

/** What the next calls of a function do instead of running, or with their answer. */
export const functionFaultSchema = z.strictObject({
  kind: z.enum([
    'throw',
    /** Until its time limit. */
    'hang',
    'garbage',
    /** It ran, and whoever called it never learns of it. */
    'lost-response',
    /** The call is delivered twice at once; the answer of one is lost. */
    'duplicate',
  ]),
  ...which,
});

/** What an app page meets in its browser. */
export const frameFaultSchema = z.discriminatedUnion('kind', [
  /** The browser keeps nothing for frames of other sites: IndexedDB and Web Storage throw. */
  z.strictObject({ kind: z.literal('storage-refused') }),
  /** Each file of a page, and each of its bridge calls, comes late by `milliseconds` (default 3,000). */
  z.strictObject({ kind: z.literal('slow'), milliseconds }),
]);

export type StorageFault = z.infer<typeof storageFaultSchema>;
export type JiraFault = z.infer<typeof jiraFaultSchema>;
export type FunctionFault = z.infer<typeof functionFaultSchema>;
export type FunctionFaultKind = FunctionFault['kind'];
export type FrameFault = z.infer<typeof frameFaultSchema>;

/** A switch of the host, and what it is set to: `null` takes a fault away. */
export const faultSettingSchema = z.discriminatedUnion('where', [
  z.strictObject({ where: z.literal('storage'), fault: storageFaultSchema.nullable() }),
  z.strictObject({ where: z.literal('jira'), fault: jiraFaultSchema.nullable() }),
  z.strictObject({
    where: z.literal('function'),
    functionKey: z.string(),
    fault: functionFaultSchema.nullable(),
  }),
  z.strictObject({ where: z.literal('frame'), fault: frameFaultSchema.nullable() }),
]);

export type FaultSetting = z.infer<typeof faultSettingSchema>;
