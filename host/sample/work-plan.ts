import { z } from 'zod';

import { STATUSES, TYPES } from './sample-configuration';
import { SAMPLE_PEOPLE } from './sample-people';

const personNames = Object.keys(SAMPLE_PEOPLE) as (keyof typeof SAMPLE_PEOPLE)[];
const statusNames = Object.keys(STATUSES) as (keyof typeof STATUSES)[];
const typeNames = Object.keys(TYPES) as (keyof typeof TYPES)[];
const optionalNumber = z.coerce.number().optional();

/** One work item of the story. Days are working days from the day of seeding; negative ones are past. */
const sampleWorkSchema = z.strictObject({
  number: z.coerce.number(),
  type: z.enum(typeNames),
  status: z.enum(statusNames),
  summary: z.string().min(1),
  /** Key of the parent. */
  parent: z.string().optional(),
  who: z.enum(personNames).optional(),
  start: optionalNumber,
  due: optionalNumber,
  /** Day of the last move; default a few days back. */
  moved: optionalNumber,
  points: optionalNumber,
  /** How often it was done and then reopened. */
  reopened: z.coerce.number().default(0),
  component: z.string().optional(),
  version: z.string().optional(),
  label: z.string().optional(),
  /** Has the security level that the developer and the client cannot see. */
  commercial: z.literal(true).optional(),
  rejected: z.literal(true).optional(),
});

export type SampleWork = z.output<typeof sampleWorkSchema>;

function parseDetails(text: string): Readonly<Record<string, string | true>> {
  const parts = text.split(',').map((part) => part.trim().split(' '));
  return Object.fromEntries(
    parts
      .filter(([name]) => name !== '')
      .map(([name, ...value]) => [name ?? '', value.length === 0 ? true : value.join(' ')]),
  );
}

function parseLine(line: string): SampleWork {
  const [number, type, status, summary, parent, who, details = ''] = line
    .split('|')
    .map((cell) => cell.trim());
  return sampleWorkSchema.parse({
    number,
    type,
    status,
    summary,
    ...(parent === '' ? {} : { parent }),
    ...(who === '' ? {} : { who }),
    ...parseDetails(details),
  });
}

/** Reads a table of the story: number, type, status, summary, parent, who, details. */
export function parseWorkTable(table: string): readonly SampleWork[] {
  return table.trim().split('\n').map(parseLine);
}
