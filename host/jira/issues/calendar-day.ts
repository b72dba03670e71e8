import { FieldValueError } from './field-edit';

/** A calendar day that exists, `yyyy-MM-dd`, or `null` for none; anything else is refused. */
export function idOfDay(value: unknown): string | null {
  if (value === null || value === '') return null;
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    const day = new Date(`${value}T00:00:00.000Z`);
    if (!Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)) return value;
  }
  throw new FieldValueError(`Error parsing date string: ${JSON.stringify(value)}`);
}
