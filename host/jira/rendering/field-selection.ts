import { notEmulated } from '../jira-refusal';

/** Which fields of a work item a request asked for. */
export type FieldSelection = {
  /** `id` and `key`: nothing but the identity was asked for, so there is no `fields`. */
  readonly kind: 'id' | 'key' | 'fields';
  readonly includes: (fieldId: string) => boolean;
};

/** Fields that Jira would fill and the emulated site does not keep: asked for by name they are refused. */
const NOT_KEPT = new Set([
  'aggregateprogress',
  'aggregatetimeestimate',
  'aggregatetimeoriginalestimate',
  'aggregatetimespent',
  'attachment',
  'comment',
  'environment',
  'issuerestriction',
  'lastviewed',
  'progress',
  'timeestimate',
  'timeoriginalestimate',
  'timespent',
  'timetracking',
  'votes',
  'watches',
  'worklog',
  'workratio',
]);

const IDENTITY = new Set(['id', 'key', 'issuekey', '*none']);
/** What `*navigable` leaves out of the fields that the emulated site keeps. */
const NOT_NAVIGABLE = new Set(['description']);

/**
 * Reads Jira's `fields`: ids, `*all`, `*navigable`, and `-id` to leave one out.
 *
 * Unknown ids are ignored, as by Jira.
 */
export function selectFields(requested: readonly string[]): FieldSelection {
  const refused = requested.find((name) => NOT_KEPT.has(name.toLowerCase()));
  if (refused !== undefined) throw notEmulated(`the field '${refused}'`);
  const wanted = new Set(requested.filter((name) => !name.startsWith('-')));
  const leftOut = new Set(
    requested.filter((name) => name.startsWith('-')).map((name) => name.slice(1)),
  );
  if (leftOut.size === 0 && [...wanted].every((name) => IDENTITY.has(name))) {
    const idOnly = [...wanted].every((name) => name === 'id' || name === '*none');
    return { kind: idOnly ? 'id' : 'key', includes: () => false };
  }
  const all = wanted.has('*all');
  const navigable = wanted.has('*navigable') || wanted.size === 0;
  return {
    kind: 'fields',
    includes: (fieldId) => {
      if (leftOut.has(fieldId)) return false;
      if (all || wanted.has(fieldId)) return true;
      return navigable && !NOT_NAVIGABLE.has(fieldId);
    },
  };
}
