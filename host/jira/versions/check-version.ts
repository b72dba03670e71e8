import { z } from 'zod';

import { type HostDatabase } from '../../database/open-database';
import { limits } from '../../limits';
import { fieldRefusal } from '../jira-refusal';
import { type VersionRow } from '../store/jira-rows';
import { selectAll } from '../store/query';

const { versionNameCharacters: NAME_CHARACTERS, versionDescriptionBytes: DESCRIPTION_BYTES } =
  limits.jira;

/** What a request says of a version; what it leaves out stays as it is. */
export const versionSchema = z.looseObject({
  name: z.string().optional(),
  description: z.string().optional(),
  startDate: z.string().nullish(),
  releaseDate: z.string().nullish(),
  released: z.boolean().optional(),
  archived: z.boolean().optional(),
});

type VersionRequest = z.output<typeof versionSchema>;

/** The columns of a version that a request can write. */
export type VersionDraft = Omit<VersionRow, 'id' | 'projectId'>;

const DAY = z.iso.date();

function dayOf(
  field: 'startDate' | 'releaseDate',
  asked: string | null | undefined,
  before: string | null,
): string | null {
  if (asked === undefined) return before;
  if (asked === null || asked === '') return null;
  if (DAY.safeParse(asked).success) return asked;
  throw fieldRefusal({ [field]: 'The date must be in the format yyyy-MM-dd.' });
}

function checkTexts({ name, description }: VersionDraft): void {
  if (name === '') throw fieldRefusal({ name: 'You must specify a valid version name' });
  if (name.length > NAME_CHARACTERS) {
    const text = `The version name must not be longer than ${NAME_CHARACTERS} characters.`;
    throw fieldRefusal({ name: text });
  }
  if (Buffer.byteLength(description) > DESCRIPTION_BYTES) {
    const text = `The description must not be longer than ${DESCRIPTION_BYTES} bytes.`;
    throw fieldRefusal({ description: text });
  }
}

function checkDays({ startDate, releaseDate }: VersionDraft): void {
  if (startDate === null || releaseDate === null || startDate <= releaseDate) return;
  throw fieldRefusal({ startDate: 'The start date must not be after the release date.' });
}

/** Jira has one name once in a project, whatever its letter case. */
export function checkNameIsFree(database: HostDatabase, version: VersionRow): void {
  const others = selectAll<Pick<VersionRow, 'name'>>(
    database,
    'SELECT name FROM jira_version WHERE projectId = ? AND id <> ?',
    [version.projectId, version.id],
  );
  const wanted = version.name.toLowerCase();
  if (!others.some(({ name }) => name.toLowerCase() === wanted)) return;
  throw fieldRefusal({ name: 'A version with this name already exists in this project.' });
}

/**
 * A version as a request wants it.
 *
 * @param before - As it is, or as a new one begins.
 * @throws JiraRefusal 400 with the field for what Jira does not take.
 */
export function draftVersion(request: VersionRequest, before: VersionDraft): VersionDraft {
  const flag = (asked: boolean | undefined, held: 0 | 1): 0 | 1 =>
    asked === undefined ? held : asked ? 1 : 0;
  const draft: VersionDraft = {
    name: (request.name ?? before.name).trim(),
    description: request.description ?? before.description,
    startDate: dayOf('startDate', request.startDate, before.startDate),
    releaseDate: dayOf('releaseDate', request.releaseDate, before.releaseDate),
    released: flag(request.released, before.released),
    archived: flag(request.archived, before.archived),
  };
  checkTexts(draft);
  checkDays(draft);
  return draft;
}
