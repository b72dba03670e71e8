import { z } from 'zod';

import { ImportRefusal } from './import-problem';
import { type ExportRecord } from './read-export';

const identifier = z.union([z.string().regex(/^\d+$/), z.int()]).transform(Number);
const issueKey = z.string().regex(/^[A-Z][A-Z0-9_]*-\d+$/);

/** `2012-07-19T11:52:00.000+0000`, with or without a colon in the offset. */
const instant = z.string().transform((text, context) => {
  const milliseconds = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  if (!Number.isNaN(milliseconds)) return milliseconds;
  context.addIssue({ code: 'custom', message: `'${text}' is not an instant` });
  return z.NEVER;
});

const named = z.looseObject({
  id: identifier,
  name: z.string(),
  description: z.string().nullish(),
});

/** Cloud has `accountId`, Server `key` and `name`. */
const person = z
  .looseObject({
    accountId: z.string().nullish(),
    key: z.string().nullish(),
    name: z.string().nullish(),
    displayName: z.string().nullish(),
    emailAddress: z.string().nullish(),
    timeZone: z.string().nullish(),
    active: z.boolean().nullish(),
  })
  .transform((value, context) => {
    const accountId = value.accountId ?? value.key ?? value.name;
    if (accountId != null) return { ...value, accountId };
    context.addIssue({ code: 'custom', message: 'a person has neither accountId, key nor name' });
    return z.NEVER;
  });

const version = named.extend({
  startDate: z.string().nullish(),
  releaseDate: z.string().nullish(),
  released: z.boolean().nullish(),
  archived: z.boolean().nullish(),
});

const sprint = z.looseObject({
  id: z.int(),
  name: z.string(),
  state: z.string().nullish(),
  boardId: z.int().nullish(),
  originBoardId: z.int().nullish(),
  startDate: z.string().nullish(),
  endDate: z.string().nullish(),
  completeDate: z.string().nullish(),
});

const otherIssue = z.looseObject({ id: identifier.optional(), key: issueKey });

const linkEntry = z.looseObject({
  id: identifier,
  type: named.extend({ inward: z.string(), outward: z.string() }),
  inwardIssue: otherIssue.optional(),
  outwardIssue: otherIssue.optional(),
});

const optional = <Schema extends z.ZodType>(schema: Schema): z.ZodOptional<z.ZodNullable<Schema>> =>
  schema.nullish();

const fieldsSchema = z.looseObject({
  summary: z.string(),
  project: named.extend({ key: z.string().regex(/^[A-Z][A-Z0-9_]*$/) }),
  issuetype: named.extend({ subtask: z.boolean().nullish(), hierarchyLevel: z.int().nullish() }),
  status: named.extend({
    statusCategory: z.looseObject({ key: z.enum(['new', 'indeterminate', 'done', 'undefined']) }),
  }),
  created: optional(instant),
  updated: optional(instant),
  resolutiondate: optional(instant),
  statuscategorychangedate: optional(instant),
  duedate: optional(z.iso.date()),
  priority: optional(named),
  resolution: optional(named),
  assignee: optional(person),
  reporter: optional(person),
  creator: optional(person),
  parent: optional(otherIssue),
  epic: optional(otherIssue),
  labels: optional(z.array(z.string())),
  fixVersions: optional(z.array(version)),
  versions: optional(z.array(version)),
  components: optional(z.array(named)),
  issuelinks: optional(z.array(linkEntry)),
  sprint: optional(sprint),
  closedSprints: optional(z.array(sprint)),
  security: z.unknown().optional(),
  description: z.unknown().optional(),
});

const issueSchema = z.looseObject({ id: identifier, key: issueKey, fields: fieldsSchema });

export type ExportedNamed = z.output<typeof named>;
export type ExportedPerson = z.output<typeof person>;
export type ExportedSprint = z.output<typeof sprint>;
export type ExportedLinkEntry = z.output<typeof linkEntry>;
export type ExportedFields = z.output<typeof fieldsSchema>;

/** A work item of an export with the place in the file where it stands. */
export type ExportedIssue = {
  readonly place: string;
  readonly id: number;
  readonly key: string;
  readonly fields: ExportedFields;
};

/** Reads one record as a work item, of Cloud or Server; says what is wrong with it otherwise. */
export function exportedIssue({ place, value }: ExportRecord): ExportedIssue {
  const parsed = issueSchema.safeParse(value);
  if (parsed.success) {
    const { id, key, fields } = parsed.data;
    return { place, id, key, fields };
  }
  const [first] = parsed.error.issues;
  const where = first === undefined ? '' : first.path.map(String).join('.');
  throw new ImportRefusal({
    kind: 'wrong-shape',
    place,
    message: `On ${place} the work item has the wrong shape at '${where}': ${first?.message ?? 'unknown'}. Export it with these fields from the REST API.`,
  });
}
