import type { IssueId } from '#domain/shared/identifiers';
import { hintMessages } from '#i18n/hint-messages';
import { workMessages } from '#i18n/work-messages';

import { usePlan } from '../plan-context';
import type { WorkAction } from '../work/SelectionBar';

/** What can be done with tasks that are asked something, one or many (PL-9). */
export function useHintActions(): readonly WorkAction[] {
  const { openDialog } = usePlan();
  const open = (kind: 'keep' | 'move' | 'outside') => (ids: readonly IssueId[]) => {
    openDialog({ kind, ids });
  };
  return [
    { text: hintMessages.keep, run: open('keep') },
    { text: hintMessages.move, run: open('move') },
    { text: workMessages.markOutside, run: open('outside') },
  ];
}
