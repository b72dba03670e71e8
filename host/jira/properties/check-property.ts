import { z } from 'zod';

import { limits } from '../../limits';
import { refusal } from '../jira-refusal';

import { type EntityProperty } from './property-store';

const { propertyKeyCharacters: KEY_CHARACTERS, propertyValueBytes: VALUE_BYTES } = limits.jira;

/**
 * Refuses with 400 a property that Jira does not take: without a value, with a key that is too long, with a value of
 * more than 32,768 bytes of JSON. Atlassian's page says characters in one place and bytes in another; bytes are harder.
 */
export function checkProperty({ key, value }: Partial<EntityProperty>): EntityProperty {
  if (key === undefined || key === '') throw refusal(400, 'The property key must not be empty.');
  if (key.length > KEY_CHARACTERS) {
    throw refusal(400, `The property key must not be longer than ${KEY_CHARACTERS} characters.`);
  }
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) throw refusal(400, 'The property value must not be empty.');
  if (Buffer.byteLength(text) > VALUE_BYTES) {
    throw refusal(400, `The property value must not be longer than ${VALUE_BYTES} bytes.`);
  }
  return { key, value };
}

/** `properties` of a request that writes a work item. */
export const propertyListSchema = z
  .array(z.looseObject({ key: z.string(), value: z.unknown() }))
  .default([]);

/** The properties that a request brings along, each of them checked; 400 before anything is stored. */
export function checkProperties(
  properties: z.output<typeof propertyListSchema>,
): readonly EntityProperty[] {
  return properties.map(({ key, value }) => checkProperty({ key, value }));
}
