const KIBIBYTE = 1024;
const SECOND = 1000;
const HOUR = 60 * 60 * SECOND;

/**
 * Every limit of the platform that the host enforces, in one place (platform/forge.md §6.1 and §7).
 *
 * Where Atlassian's pages write KB and MB without saying which, the smaller reading (powers of ten)
 * is taken: what passes here passes there.
 */
export const limits = {
  storage: {
    keyCharacters: 500,
    valueBytes: 240 * KIBIBYTE,
    /** Nested objects and arrays; a plain text has depth 0, `{}` has 1. */
    valueDepth: 31,
    integerMinimum: -(2 ** 31),
    integerMaximum: 2 ** 31 - 1,
    pageDefault: 10,
    pageMaximum: 100,
    queryConditions: 100,
    batchItems: 25,
    batchBytes: 4_000_000,
    transactionOperations: 25,
    transactionBytes: 4_000_000,
    timeToLiveMilliseconds: 365 * 24 * HOUR,
    /** Expired rows may stay readable for this long; the host always takes the whole time. */
    expiredRowsStayMilliseconds: 48 * HOUR,
    /** Reads and writes are counted in units of this size. */
    unitBytes: 10_000,
    /** For an installation; a batch and a transaction are one request. */
    requestsPerSecond: 1_000,
    readUnitsPerMinute: 4_000,
    writeUnitsPerMinute: 4_000,
    /** One page about batches says so of "batch operations" when it knew none but `batchSet`. */
    batchSetsPerMinute: 45,
    keyReadBytesPerSecond: 12_000_000,
    keyWriteBytesPerSecond: 1_000_000,
    /** For one value of an index's partition. */
    queryBytesPerSecond: 24_000_000,
    entities: 20,
    entityNameMinimum: 3,
    entityNameMaximum: 60,
    indexNameMinimum: 3,
    indexNameMaximum: 50,
  },
  /** Of a manifest; the validator's own numbers are larger. */
  app: {
    modules: 150,
    resources: 10,
  },
  functions: {
    /** Resolvers, validators and every module type that is not listed by itself. */
    timeLimitMilliseconds: 25 * SECOND,
    /** Web triggers and actions; consumers and scheduled triggers without `timeoutSeconds`. */
    longTimeLimitMilliseconds: 55 * SECOND,
    memoryMegabytes: 512,
    /** The manifest's schema allows more, the pages do not. */
    memoryMegabytesMaximum: 1_024,
    /** What a page may send with one `invoke`. */
    frontEndRequestBytes: 500_000,
    requestBytes: 5_000_000,
    responseBytes: 5_000_000,
    /** For each minute that the function may run, rounded up. */
    logLinesPerMinute: 100,
    logBytes: 200_000,
    /** Windows of a minute are those of the clock; the window of a second slides. */
    invocationsPerMinuteOfPerson: 1_200,
    invocationsPerMinute: 7_000,
    invocationsPerSecond: 300,
    /** No limit of the platform: what one machine runs at once. Further invocations wait. */
    invocationsAtOnce: 8,
  },
  /** No limit of the platform: how many invocations the host's own call log remembers. */
  callLog: {
    invocations: 5_000,
  },
  /** Product events, `@forge/events`, scheduled triggers (platform/forge.md §6.2 and §7). */
  events: {
    /** A product event may take so long to arrive. */
    productDelayMilliseconds: 180 * SECOND,
    /** No limit of the platform: how late the host delivers a queued event at most. */
    queueDelayMilliseconds: 5 * SECOND,
    /** No number of the platform: it says "may", and the host does it this often. */
    oneDuplicateIn: 10,
    productRetries: 4,
    eventsPerPush: 50,
    eventsPerMinute: 500,
    /** All events of a push together. */
    pushBytes: 200_000,
    /** One event for a function that may run longer than 55 s. */
    longEventBytes: 100_000,
    delaySeconds: 900,
    /** Pushes of one invocation and of everything that was pushed by it, in turn. */
    pushesInAChain: 1_000,
    retryAfterSeconds: 900,
    retryDataBytes: 4_000,
    retentionMilliseconds: 24 * HOUR,
    /** More when the platform itself has failed: 96 h together. */
    retentionExtensionMilliseconds: 72 * HOUR,
    /** How the platform's own pauses begin is not documented; they double up to about 15 minutes. */
    backoffFirstMilliseconds: 4 * SECOND,
    backoffMostMilliseconds: 900 * SECOND,
    scheduledTriggers: 5,
    fiveMinuteTriggers: 1,
    /** After a deployment that changed a scheduled trigger. */
    firstRunMilliseconds: 300 * SECOND,
  },
  /** platform/jira.md §1.3 and §3. */
  jira: {
    searchPageDefault: 50,
    /** When only ids and keys are asked for. */
    searchPageOfIds: 5_000,
    searchPageWithFields: 100,
    orderByFields: 7,
    /** Of `in (…)`: not documented, beyond it queries are known to fail. */
    valuesInAList: 1_000,
    /** A `nextPageToken` is refused when it is older. */
    pageTokenMilliseconds: 7 * 24 * HOUR,
    reconciledIssues: 50,
    searchProperties: 5,
    bulkFetchIssues: 100,
    bulkFetchProperties: 5,
    linksPerIssue: 2_000,
    versionNameCharacters: 255,
    versionDescriptionBytes: 16_384,
    propertyKeyCharacters: 255,
    /** Of the JSON text; the document says characters in one place and bytes in another. */
    propertyValueBytes: 32_768,
    changelogPage: 100,
    /** `expand=changelog` of a search and of bulkfetch. */
    expandedHistories: 40,
    bulkChangelogIssues: 1_000,
    bulkChangelogFields: 10,
    bulkChangelogPage: 10_000,
    bulkChangelogPageDefault: 1_000,
    checkedPermissionIds: 1_000,
    /** Jira looks for people to pick among so many only. */
    usersLookedAt: 1_000,
    summaryCharacters: 255,
    /** Of one bulk transition. */
    bulkTransitionIssues: 1_000,
    /** Workflows on one page of the transitions that a bulk transition may make. */
    bulkWorkflowsPage: 50,
    /** Bulk operations that a site works on at the same time. */
    bulkTasksAtOnce: 5,
    /** For so long one may ask how a bulk operation went. */
    bulkTaskMilliseconds: 14 * 24 * HOUR,
    /** `config` of a Forge rule in a workflow. */
    ruleConfigurationBytes: 32_768,
    /** Writes to one work item within these spans. */
    issueWrites: [
      { milliseconds: 2 * SECOND, writes: 20 },
      { milliseconds: 30 * SECOND, writes: 100 },
    ],
    /** Points of an app in an hour of UTC: one pool for all its sites, or after a review an hour of each site's own. */
    points: {
      globalPool: 65_000,
      tenant: {
        free: { base: 65_000, perPerson: 0 },
        standard: { base: 100_000, perPerson: 10 },
        premium: { base: 130_000, perPerson: 20 },
        enterprise: { base: 150_000, perPerson: 30 },
      },
      tenantMaximum: 500_000,
    },
    /** Requests a second to one endpoint of a site, all apps together. */
    burst: { GET: 100, POST: 100, PUT: 50, DELETE: 50 },
    burstOfEndpoint: {
      'GET /issue/{issueIdOrKey}': 150,
      'GET /issue/{issueIdOrKey}/changelog': 200,
      'POST /search/approximate-count': 150,
    },
  },
} as const;
