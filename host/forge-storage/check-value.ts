import { limits } from '../limits';
import { type AttributeType, type StorageEntity } from '../manifest/manifest-schema';

import { refuse } from './storage-refusal';
import { type TimeToLive } from './storage-requests';

// The documented pattern as written; inside the class `\s-#` reads as white space, hyphen, number sign.
const KEY = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/;

/** The pages of the two stores name an empty key differently. */
const NO_KEY = {
  EMPTY_KEY: 'Key cannot be empty',
  KEY_TOO_SHORT: 'The provided key needs to be more than one character.',
} as const;

/** @param codeOfNone - What an empty key is called in the store that is asked. */
export function checkKey(key: string, codeOfNone: keyof typeof NO_KEY): void {
  const { keyCharacters } = limits.storage;
  if (key === '') refuse(codeOfNone, NO_KEY[codeOfNone]);
  if (key.length > keyCharacters) {
    refuse(
      'KEY_TOO_LONG',
      `The provided key has exceeded the maximum ${keyCharacters} characters.`,
    );
  }
  if (!KEY.test(key)) {
    refuse('INVALID_KEY', `The provided key does not match the regex: ${KEY.source}`);
  }
}

const ENTITY_NAME = /^(?![.-])(?!.*\.{2})[a-z0-9:\-._]*(?<!\.)$/;

/** Checks that an undeclared entity has at least the name of one. */
export function checkEntityName(name: string): void {
  const { entityNameMinimum, entityNameMaximum } = limits.storage;
  if (name.length < entityNameMinimum) {
    refuse(
      'ENTITY_TYPE_TOO_SHORT',
      `The provided key needs to be more than ${entityNameMinimum} characters.`,
    );
  }
  if (name.length > entityNameMaximum) {
    refuse(
      'ENTITY_TYPE_TOO_LARGE',
      `The provided key has exceeded the maximum ${entityNameMaximum} characters.`,
    );
  }
  if (!ENTITY_NAME.test(name)) {
    refuse(
      'INVALID_ENTITY_TYPE',
      `The provided key does not match the regex: ${ENTITY_NAME.source}`,
    );
  }
}

/**
 * Checks what every value must keep: present, not too large, not too deep.
 *
 * @returns The value as JSON text.
 */
export function checkValue(value: unknown): string {
  if (value === undefined || value === null) {
    refuse('INVALID_VALUE', 'Value must not be null or undefined');
  }
  if (isDeeperThan(value, limits.storage.valueDepth)) {
    refuse('MAX_DEPTH', 'The provided value has exceeded the maximum object depth limit.');
  }
  const text = JSON.stringify(value);
  if (Buffer.byteLength(text) > limits.storage.valueBytes) {
    refuse('MAX_SIZE', 'The provided value has exceeded the maximum size limit.');
  }
  return text;
}

function isDeeperThan(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth === 0 || Object.values(value).some((inner) => isDeeperThan(inner, depth - 1));
}

/** Checks that a value is an object whose declared attributes have the declared types. */
export function checkEntityValue(
  entity: StorageEntity,
  value: unknown,
): asserts value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    refuse('INVALID_ENTITY_VALUE', 'Entity value must be an object');
  }
  const attributes = new Map(Object.entries(value));
  for (const [name, { type }] of Object.entries(entity.attributes)) {
    const attribute: unknown = attributes.get(name);
    if (attribute !== undefined && attribute !== null) checkType(name, type, attribute);
  }
}

export function checkType(attribute: string, type: AttributeType, value: unknown): void {
  if (!hasType(type, value)) {
    refuse(
      'INCORRECT_PROPERTY_TYPE',
      `Data type for property "${attribute}" is defined as "${type}"`,
    );
  }
}

function hasType(type: AttributeType, value: unknown): boolean {
  switch (type) {
    case 'any':
      return true;
    case 'integer':
      return (
        Number.isInteger(value) &&
        Number(value) >= limits.storage.integerMinimum &&
        Number(value) <= limits.storage.integerMaximum
      );
    case 'float':
      return typeof value === 'number';
    case 'string':
    case 'boolean':
      return typeof value === type;
  }
}

const UNIT_SECONDS = { SECONDS: 1, MINUTES: 60, HOURS: 3600, DAYS: 86_400 } as const;

/** @returns Milliseconds. */
export function checkTimeToLive({ value, unit }: TimeToLive): number {
  const milliseconds = value * UNIT_SECONDS[unit] * 1000;
  if (!Number.isInteger(value) || value <= 0) {
    refuse('INVALID_TTL', `TTL value must be a positive integer, received: ${value}`);
  }
  if (milliseconds > limits.storage.timeToLiveMilliseconds) {
    refuse('INVALID_TTL', 'TTL value must not exceed one year');
  }
  return milliseconds;
}
