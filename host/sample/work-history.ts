import { type ChangeItem, systemChange } from '../jira/issues/change-item';

import { RESOLUTIONS, SAMPLE_CONFIGURATION, STATUSES } from './sample-configuration';
import { type SampleWork } from './work-plan';

type StatusName = keyof typeof STATUSES;

/** One step of a work item through its workflow, with its day counted in working days from today. */
export type HistoryStep = {
  readonly day: number;
  readonly from: StatusName;
  readonly to: StatusName;
};

const LATEST_DAY = -3;

/** The statuses through which a work item came to where it is, without the first. */
function pathOf({ status, reopened, type }: SampleWork): readonly StatusName[] {
  const again = Array.from({ length: reopened }, (): StatusName[] => ['done', 'inProgress']).flat();
  switch (status) {
    case 'inProgress':
      return ['inProgress', ...again];
    case 'inReview':
      return ['inProgress', ...again, 'inReview'];
    case 'done':
      return type === 'epic' ? ['inProgress', 'done'] : ['inProgress', 'inReview', 'done'];
    default:
      return [];
  }
}

/** The steps of a work item; the last one happened on the day that the story names. */
export function historyOf(item: SampleWork): readonly HistoryStep[] {
  const path = pathOf(item);
  const last = item.moved ?? LATEST_DAY;
  return path.map((to, index) => ({
    day: last - (path.length - 1 - index),
    from: path[index - 1] ?? 'toDo',
    to,
  }));
}

function statusName(name: StatusName): string {
  return SAMPLE_CONFIGURATION.jira_status.find(({ id }) => id === STATUSES[name])?.name ?? name;
}

/** The resolution that a work item of the story has now. */
export function resolutionOf({ status, rejected }: SampleWork): number | null {
  if (status !== 'done') return null;
  return rejected === true ? RESOLUTIONS.rejected : RESOLUTIONS.done;
}

/** What one step wrote into the history. */
export function changesOf({ from, to }: HistoryStep, resolutionId: number): readonly ChangeItem[] {
  const resolution =
    SAMPLE_CONFIGURATION.jira_resolution.find(({ id }) => id === resolutionId)?.name ?? '';
  const resolved: readonly [string, string] = [String(resolutionId), resolution];
  const open: readonly [null, null] = [null, null];
  return [
    ...(to === 'done' ? [systemChange('resolution', open, resolved)] : []),
    ...(from === 'done' ? [systemChange('resolution', resolved, open)] : []),
    systemChange(
      'status',
      [String(STATUSES[from]), statusName(from)],
      [String(STATUSES[to]), statusName(to)],
    ),
  ];
}
