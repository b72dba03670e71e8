import { SPRINT_FIELD_TYPE } from '../rendering/render-custom-value';
import { type FieldRow } from '../store/jira-rows';

import { idOfDay } from './calendar-day';
import { type FieldEditor, FieldValueError, NO_EDIT } from './field-edit';

function numberOf(value: unknown): number | null {
  if (value === null || typeof value === 'number') return value;
  throw new FieldValueError('Operation value must be a number');
}

function valueFor(field: FieldRow, value: unknown): unknown {
  if (field.customType === SPRINT_FIELD_TYPE) {
    const sprint = numberOf(value);
    return sprint === null ? null : [sprint];
  }
  switch (field.schemaType) {
    case 'number':
      return numberOf(value);
    case 'date':
      return idOfDay(value);
    default:
      if (value === null || typeof value === 'string') return value;
      throw new FieldValueError('Operation value must be a string');
  }
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.join(', ') : JSON.stringify(value);
}

/** Sets a custom field of kind number, date, text, or sprint. */
export function customFieldEditor(field: FieldRow): FieldEditor {
  return {
    set: (value, { issue }) => {
      // Written by this host only, always as an object.
      const held = JSON.parse(issue.customValues) as Readonly<Record<string, unknown>>;
      const after = valueFor(field, value);
      const before = held[field.id] ?? null;
      if (JSON.stringify(before) === JSON.stringify(after)) return NO_EDIT;
      return {
        patch: { customValues: JSON.stringify({ ...held, [field.id]: after }) },
        items: [
          {
            field: field.name,
            fieldtype: 'custom',
            fieldId: field.id,
            from: textOf(before),
            fromText: textOf(before),
            to: textOf(after),
            toText: textOf(after),
          },
        ],
      };
    },
  };
}
