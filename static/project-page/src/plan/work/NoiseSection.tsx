import type { ReactElement } from 'react';

import { EPIC_LEVEL, type WorkItem } from '#domain/plan/work-item';
import type { IssueId } from '#domain/shared/identifiers';
import { workMessages } from '#i18n/work-messages';

import type { PlanWork } from '../build-plan';
import { usePlan } from '../plan-context';

import { WorkList } from './WorkList';
import { WorkSection } from './WorkSection';

/** Open work tied to no outcome, and the ways out (PL-3). */
export function NoiseSection({ work }: { readonly work: PlanWork }): ReactElement {
  const { mayEdit, openDialog } = usePlan();
  const { noise } = work.lists;
  const below = countBelow(noise);
  const lines = noise.map((item) => ({ id: item.id, item, note: noteOf(item, work, below) }));
  const open = (kind: 'map' | 'outside') => (ids: readonly IssueId[]) => {
    openDialog({ kind, ids });
  };
  return (
    <WorkSection
      heading={workMessages.noise}
      intro={workMessages.noiseIntro}
      empty={workMessages.noiseEmpty}
      count={noise.length}
      opensFirst
    >
      <WorkList
        label={workMessages.noise}
        lines={lines}
        actions={
          mayEdit
            ? [
                { text: workMessages.map, run: open('map') },
                { text: workMessages.markOutside, run: open('outside') },
              ]
            : []
        }
      />
    </WorkSection>
  );
}

function countBelow(noise: readonly WorkItem[]): ReadonlyMap<IssueId, number> {
  const counts = new Map<IssueId, number>();
  for (const { parent } of noise) {
    if (parent !== undefined) counts.set(parent.id, (counts.get(parent.id) ?? 0) + 1);
  }
  return counts;
}

function noteOf(item: WorkItem, { tree }: PlanWork, below: ReadonlyMap<IssueId, number>): string {
  if (item.level >= EPIC_LEVEL) return workMessages.because.epic(below.get(item.id) ?? 0);
  if (item.parent === undefined) return workMessages.because['no-epic'];
  const key = tree.items.get(item.parent.id)?.key ?? item.parent.key;
  return key === undefined ? workMessages.because['epic-without-outcome'] : workMessages.below(key);
}
