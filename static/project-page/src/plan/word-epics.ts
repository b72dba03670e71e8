import type { MappedEpic } from '#domain/plan/mapped-epic-state';
import type { IssueId } from '#domain/shared/identifiers';
import { epicMessages } from '#i18n/epic-messages';

import type { WhyUnreadable } from './explain-epics';

const NOTES = ['gone', 'hidden', 'unknown', 'retyped', 'other-project'] as const;

/**
 * What became of an outcome's epics, each with its fix (PL-10): one sentence for each kind of thing that
 * happened, the worst first. While the server is being asked nothing is said about the unreadable ones.
 *
 * @param epics - In any order; readable epics of the home project need no word.
 * @param whyUnreadable - What is known of those that Jira does not show.
 */
export function wordEpics(
  epics: readonly MappedEpic[],
  whyUnreadable: (id: IssueId) => WhyUnreadable,
): readonly string[] {
  const states = epics.map((epic) =>
    epic.kind === 'unreadable' ? whyUnreadable(epic.id) : epic.kind,
  );
  return NOTES.flatMap((note) => {
    const number = states.filter((state) => state === note).length;
    return number === 0 ? [] : epicMessages.notes[note](number);
  });
}
