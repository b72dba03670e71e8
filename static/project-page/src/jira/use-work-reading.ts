import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';

import type { IssueId } from '#domain/shared/identifiers';

import type { JiraRequest } from '../../../shared/jira-request';
import { requestJira } from '../../../shared/request-jira';

import type { SnapshotOwner } from './browser-store';
import { CALLS_AT_ONCE, limitCalls } from './call-limit';
import { createHistoryReading, type HistoryReading } from './history-reading';
import { browserHistoryStore } from './history-store';
import type { JiraState } from './jira-snapshot';
import { browserSnapshotStore } from './snapshot-store';
import { createWorkReading, type WorkReading } from './work-reading';

/** The reading of the page, bound to React. */
export type UsedWorkReading = {
  readonly jira: JiraState;
  /** Read by the page that shows it, after the work. */
  readonly histories: HistoryReading;
  readonly refresh: () => void;
  readonly reread: (ids: readonly IssueId[]) => Promise<void>;
  readonly cancel: () => void;
};

/**
 * Reads Jira when the page opens, and again when an epic was mapped that the last reading did not know
 * as mapped: its children may be in another project.
 *
 * @param owner - Whose view of which project.
 * @param mappedEpicIds - Epics of the outcomes of the selected delivery.
 */
export function useWorkReading(
  owner: SnapshotOwner,
  mappedEpicIds: readonly IssueId[],
): UsedWorkReading {
  const [{ reading, histories }] = useState(() => createReadings(owner));
  const jira = useSyncExternalStore(reading.subscribe, reading.state);
  const latest = useRef(mappedEpicIds);
  const known = useRef<ReadonlySet<IssueId>>();
  const mapped = useMemo(() => [...mappedEpicIds].sort().join(), [mappedEpicIds]);

  const read = useCallback(() => {
    known.current = new Set(latest.current);
    void reading.read({ projectId: owner.projectId, mappedEpicIds: latest.current });
  }, [reading, owner.projectId]);

  useEffect(() => {
    latest.current = mappedEpicIds;
    const before = known.current;
    if (before === undefined || mappedEpicIds.some((id) => !before.has(id))) read();
    // `mapped` stands for the ids: a new list with the same ids is no reason to read.
  }, [mapped, read]);

  return { jira, histories, refresh: read, reread: reading.reread, cancel: reading.cancel };
}

/** Both readings of the page; together they never have more calls under way than one alone may have. */
function createReadings(owner: SnapshotOwner): {
  readonly reading: WorkReading;
  readonly histories: HistoryReading;
} {
  const limited = limitCalls(CALLS_AT_ONCE);
  const request: JiraRequest = (path, init) => limited(() => requestJira(path, init));
  const now = (): number => Date.now();
  const wait = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => setTimeout(resolve, milliseconds));
  return {
    reading: createWorkReading(owner, { request, store: browserSnapshotStore(now), now, wait }),
    histories: createHistoryReading(owner, { request, store: browserHistoryStore(now), wait }),
  };
}
