import { z } from 'zod';

import { limits } from '../../limits';

import { idOfDay } from './calendar-day';
import { systemChange } from './change-item';
import { type FieldEdit, type FieldEditor, FieldValueError, NO_EDIT } from './field-edit';
import { documentWords, wordsOf } from './text-words';

function summaryOf(value: unknown): string {
  if (typeof value !== 'string') throw new FieldValueError('Operation value must be a string');
  if (value.trim() === '') {
    throw new FieldValueError('You must specify a summary of the issue.');
  }
  if (value.length > limits.jira.summaryCharacters) {
    throw new FieldValueError('Summary must be less than 255 characters.');
  }
  if (/[\r\n]/.test(value)) {
    throw new FieldValueError('The summary is invalid because it contains newline characters.');
  }
  return value.trim();
}

/** `summary` */
export const summaryEditor: FieldEditor = {
  set: (value, { issue }) => {
    const summary = summaryOf(value);
    if (summary === issue.summary) return NO_EDIT;
    return {
      patch: { summary, summaryWords: wordsOf(summary) },
      items: [systemChange('summary', [null, issue.summary], [null, summary])],
    };
  },
};

const documentSchema = z.looseObject({
  type: z.literal('doc'),
  version: z.literal(1),
  content: z.array(z.looseObject({ type: z.string() })),
});

/** `description`: an Atlassian document or nothing, never a plain text. */
export const descriptionEditor: FieldEditor = {
  set: (value, { issue }): FieldEdit => {
    if (value !== null && !documentSchema.safeParse(value).success) {
      throw new FieldValueError(
        'Operation value must be an Atlassian Document (see the Atlassian Document Format)',
      );
    }
    const description = value === null ? null : JSON.stringify(value);
    if (description === issue.description) return NO_EDIT;
    return {
      patch: { description, descriptionWords: documentWords(description) },
      items: [systemChange('description', [null, issue.description], [null, description])],
    };
  },
};

/** `duedate`: `yyyy-MM-dd` or nothing. */
export const dueDateEditor: FieldEditor = {
  permission: 'SCHEDULE_ISSUES',
  set: (value, { issue }) => {
    const dueDate = idOfDay(value);
    if (dueDate === issue.dueDate) return NO_EDIT;
    const text = (day: string | null): string | null => (day === null ? null : `${day} 00:00:00.0`);
    return {
      patch: { dueDate },
      items: [
        systemChange('duedate', [issue.dueDate, text(issue.dueDate)], [dueDate, text(dueDate)]),
      ],
    };
  },
};

const labelsSchema = z.array(z.string().min(1).max(255)).nullable();

function labelsIn(text: string): readonly string[] {
  // Written by this host only, always as an array of strings.
  return JSON.parse(text) as string[];
}

/** `labels`: words without spaces. */
export const labelsEditor: FieldEditor = {
  list: (issue) => labelsIn(issue.labels),
  set: (value, { issue }) => {
    const parsed = labelsSchema.safeParse(value);
    if (!parsed.success) throw new FieldValueError('Operation value must be an array of strings');
    const labels = [...new Set(parsed.data ?? [])].sort((a, b) => a.localeCompare(b));
    const spaced = labels.find((label) => /\s/.test(label));
    if (spaced !== undefined) {
      throw new FieldValueError(`The label '${spaced}' contains spaces which is invalid.`);
    }
    const text = JSON.stringify(labels);
    if (text === issue.labels) return NO_EDIT;
    const before = labelsIn(issue.labels).join(' ');
    return {
      patch: { labels: text },
      items: [systemChange('labels', [null, before], [null, labels.join(' ')])],
    };
  },
};
