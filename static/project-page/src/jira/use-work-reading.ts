import { requestJira } from '@forge/bridge';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';

import type { IssueId } from '#domain/shared/identifiers';

import type { JiraState } from './jira-snapshot';
import { browserSnapshotStore, type SnapshotOwner } from './snapshot-store';
import { createWorkReading } from './work-reading';

/** The reading of the page, bound to React. */
export type UsedWorkReading = {
  readonly jira: JiraState;
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
  const [reading] = useState(() =>
    createWorkReading(owner, {
      request: requestJira,
      store: browserSnapshotStore(() => Date.now()),
      now: () => Date.now(),
      wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    }),
  );
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

  return { jira, refresh: read, reread: reading.reread, cancel: reading.cancel };
}
