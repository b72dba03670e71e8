import { type HostDatabase } from '../database/open-database';
import { selectOne } from '../jira/store/query';

import { keysInCustomFields } from './export-fields';
import { type ExportedIssue } from './exported-issue';
import { type Tally } from './import-report';

/** Level of a work item's type: −1 sub-task, 0 standard, 1 epic. */
export type LevelOf = (issue: ExportedIssue) => number;

/** A parent as the file names it; the id is missing when only a key is given. */
export type ParentReference = { readonly key: string; readonly id?: number | undefined };

/**
 * Finds the level of each type of a file.
 *
 * Cloud says it. Server does not: there a type is an epic when the file uses one of its work items as
 * an epic, or when it has the name that Jira gave it; nothing else is left to tell by.
 */
export function levelsOf(issues: readonly ExportedIssue[]): LevelOf {
  const usedAsEpic = new Set(issues.flatMap(({ fields }) => fields.epic?.key ?? []));
  const levels = new Map<number, number>();
  for (const { key, fields } of issues) {
    const { id, name, subtask, hierarchyLevel } = fields.issuetype;
    const isEpic = name.toLowerCase() === 'epic' || (usedAsEpic.has(key) && subtask !== true);
    const level = hierarchyLevel ?? (subtask === true ? -1 : isEpic ? 1 : 0);
    levels.set(id, Math.max(level, levels.get(id) ?? level));
  }
  return ({ fields }) => levels.get(fields.issuetype.id) ?? 0;
}

/** The parent that each work item names: `parent`, else `epic`, else an epic's key in a custom field. */
export function parentReferences(
  issues: readonly ExportedIssue[],
  levelOf: LevelOf,
): ReadonlyMap<string, ParentReference> {
  const epics = new Set(issues.filter((issue) => levelOf(issue) === 1).map(({ key }) => key));
  const references = new Map<string, ParentReference>();
  for (const issue of issues) {
    const { parent, epic } = issue.fields;
    // A sub-task's epic is that of its parent, not its own parent.
    const direct = parent ?? (levelOf(issue) < 0 ? undefined : epic);
    const linked = keysInCustomFields(issue.fields).find((key) => epics.has(key));
    if (direct != null) references.set(issue.key, { key: direct.key, id: direct.id });
    else if (linked !== undefined && levelOf(issue) === 0) {
      references.set(issue.key, { key: linked });
    }
  }
  return references;
}

export type StoredParent = { readonly id: number; readonly key: string };

type Resolution = {
  readonly database: HostDatabase;
  readonly byKey: ReadonlyMap<string, ExportedIssue>;
  readonly levelOf: LevelOf;
  readonly dropped: Tally;
};

/** Whether the id is free, so that a parent outside the file does not turn into other work. */
function isFree(database: HostDatabase, { id, key }: StoredParent): boolean {
  const held = selectOne<{ key: string }>(database, 'SELECT key FROM jira_issue WHERE id = ?', [
    id,
  ]);
  return held === undefined || held.key === key;
}

/** What is stored as the parent of a work item: `undefined` when Jira's hierarchy has no place for it. */
export function storedParent(
  issue: ExportedIssue,
  reference: ParentReference | undefined,
  { database, byKey, levelOf, dropped }: Resolution,
): StoredParent | undefined {
  if (reference === undefined) return undefined;
  const parent = byKey.get(reference.key);
  if (parent !== undefined) {
    if (levelOf(parent) === levelOf(issue) + 1) return { id: parent.id, key: parent.key };
    dropped.add('not exactly one level above');
    return undefined;
  }
  if (reference.id === undefined) {
    dropped.add('not in the file and without an id');
    return undefined;
  }
  const outside = { id: reference.id, key: reference.key };
  if (isFree(database, outside)) return outside;
  dropped.add('not in the file and its id is taken');
  return undefined;
}
