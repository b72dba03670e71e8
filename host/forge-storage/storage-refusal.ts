/**
 * Every code that the store answers, with its status. The first group was seen on the platform or is
 * in its pages (platform/forge.md §1.3); the second one names what the pages only describe.
 */
export const storageCodes = {
  EMPTY_KEY: 400,
  KEY_TOO_SHORT: 400,
  KEY_TOO_LONG: 400,
  INVALID_KEY: 400,
  KEY_NOT_FOUND: 404,
  KEY_CONFLICT: 409,
  KEY_DUPLICATION_ERROR: 400,
  MAX_SIZE: 400,
  MAX_DEPTH: 400,
  INVALID_TTL: 400,
  INVALID_KEY_POLICY_RETURN_VALUE_COMBINATION: 400,
  ENTITY_TYPE_TOO_SHORT: 400,
  ENTITY_TYPE_TOO_LARGE: 400,
  INVALID_ENTITY_TYPE: 400,
  SCHEMA_NOT_FOUND: 404,
  INVALID_ENTITY_VALUE: 400,
  INVALID_ENTITY_INDEX: 400,
  INCORRECT_PROPERTY_TYPE: 400,
  COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE: 400,
  EMPTY_FILTER_OPERATOR: 400,
  INVALID_FILTER_OPERATORS_COMBINATION: 400,
  INSUFFICIENT_FILTER_VALUES: 400,
  TOO_MANY_BATCH_ENTITIES: 400,
  INVALID_TRANSACTION_REQUEST: 400,
  CONDITIONAL_CHECK_FAILED: 400,
  UNPROCESSABLE_ENTITY: 422,
  TOO_MANY_REQUESTS: 429,
  RATE_LIMIT_EXCEEDED: 429,
  REQUEST_THROTTLED: 429,

  INVALID_REQUEST: 400,
  INVALID_VALUE: 400,
  INVALID_PROPERTY: 400,
  INVALID_PARTITION: 400,
  INVALID_CONDITION: 400,
  TOO_MANY_CONDITIONS: 400,
  INVALID_CURSOR: 400,
} as const;

export type StorageCode = keyof typeof storageCodes;

/**
 * A request that the store answers with an error body.
 *
 * Thrown, not returned, because it must also roll back the database transaction that it ends;
 * `createForgeStorage` is the only place that catches it.
 */
export class StorageRefusal extends Error {
  constructor(
    readonly code: StorageCode,
    message: string,
    readonly status: number = storageCodes[code],
  ) {
    super(message);
    this.name = 'StorageRefusal';
  }
}

/** @param status - Instead of the code's own. */
export function refuse(code: StorageCode, message: string, status?: number): never {
  throw new StorageRefusal(code, message, status);
}
