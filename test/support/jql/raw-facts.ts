import { instant, type RawIssue } from './raw-export';

type Holds = (issue: RawIssue) => boolean;

/** Names of versions, components, sprints. */
export function names(list: readonly { readonly name: string }[]): readonly string[] {
  return list.map(({ name }) => name);
}

/** Whether a work item is of one of these projects. */
export function ofProject(...keys: readonly string[]): Holds {
  return ({ fields }) => keys.includes(fields.project.key);
}

/** Key of the parent of a sub-task, of the epic of other work. */
export function parentKey({ fields }: RawIssue): string | undefined {
  return (fields.issuetype.subtask ? fields.parent : fields.epic)?.key;
}

/** Milliseconds since 1970. */
export function created({ fields }: RawIssue): number {
  return instant(fields.created);
}

/** Milliseconds since 1970. */
export function updated({ fields }: RawIssue): number {
  return instant(fields.updated);
}

/** Milliseconds since 1970; `undefined` for work that was not resolved. */
export function resolved({ fields }: RawIssue): number | undefined {
  return fields.resolutiondate == null ? undefined : instant(fields.resolutiondate);
}

/** Whether the summary has a word, or what a pattern says of words. */
export function hasWord(word: string): Holds {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'iu');
  return ({ fields }) => pattern.test(fields.summary);
}

/** Place of the priority among the site's; 1 is the most urgent. */
export function urgency({ fields }: RawIssue): number {
  return Number(fields.priority.id);
}

/** Ids of the fix versions. */
export function versionIds({ fields }: RawIssue): readonly number[] {
  return fields.fixVersions.map(({ id }) => Number(id));
}

/** Number behind the project's key. */
export function numberOf({ key }: RawIssue): number {
  return Number(key.split('-')[1]);
}
