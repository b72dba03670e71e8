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
    entities: 20,
    indexNameMinimum: 3,
    indexNameMaximum: 50,
  },
  functions: {
    /** Resolvers, validators and every module type that is not listed by itself. */
    timeLimitMilliseconds: 25 * SECOND,
    /** Web triggers and actions; consumers and scheduled triggers without `timeoutSeconds`. */
    longTimeLimitMilliseconds: 55 * SECOND,
    memoryMegabytes: 512,
    /** What a page may send with one `invoke`. */
    frontEndRequestBytes: 500_000,
    requestBytes: 5_000_000,
    responseBytes: 5_000_000,
    logLines: 100,
    logBytes: 200_000,
  },
} as const;
