import { issueIdSchema } from '#domain/shared/identifiers';
import { SAMPLE } from '#host/sample/sample-keys';

import type { JiraSnapshot, JiraState } from '../../static/project-page/src/jira/jira-snapshot';
import type { SnapshotStore } from '../../static/project-page/src/jira/snapshot-store';
import {
  createWorkReading,
  type WorkReading,
} from '../../static/project-page/src/jira/work-reading';
import type { JiraRequest } from '../../static/shared/jira-request';

import { jiraReader, type ReadCall } from './jira-reader';
import { createTestSite, type PersonName, type TestSite } from './jira-site';

const ACME = String(SAMPLE.project.id);
/** ACME with one mapped epic. */
export const SCOPE = { projectId: ACME, mappedEpicIds: [issueIdSchema.parse('10602')] };

type PageOptions = {
  readonly who?: PersonName;
  readonly site?: TestSite;
  /** What an earlier visit left in the browser. */
  readonly kept?: JiraSnapshot;
  /** Stands between the page and Jira. */
  readonly through?: (request: JiraRequest) => JiraRequest;
};

export type ReadingPage = {
  readonly site: TestSite;
  readonly reading: WorkReading;
  readonly calls: readonly ReadCall[];
  /** What was kept for the next visit. */
  readonly saved: readonly JiraSnapshot[];
  /** Milliseconds that the page paused. */
  readonly pauses: readonly number[];
  /** Everything that the page showed. */
  readonly states: JiraState[];
};

/** A page that reads ACME: the real emulated Jira, a store in memory, and pauses that pass at once. */
export function openPage({
  who = 'ada',
  site = createTestSite(),
  kept,
  through,
}: PageOptions = {}): ReadingPage {
  const reader = jiraReader(site.jira, who);
  const saved: JiraSnapshot[] = [];
  const pauses: number[] = [];
  const states: JiraState[] = [];
  const store: SnapshotStore = {
    load: () => Promise.resolve(kept),
    save: (_owner, snapshot) => {
      saved.push(snapshot);
      return Promise.resolve();
    },
  };
  const owner = { cloudId: 'cloud', accountId: SAMPLE.people[who].accountId, projectId: ACME };
  const reading = createWorkReading(owner, {
    request: through?.(reader.request) ?? reader.request,
    store,
    now: site.clock.now,
    wait: (milliseconds) => {
      pauses.push(milliseconds);
      return Promise.resolve();
    },
  });
  reading.subscribe(() => states.push(reading.state()));
  return { site, reading, calls: reader.calls, saved, pauses, states };
}

/** The state of a page that shows work; anything else fails the test. */
export function readyState(state: JiraState): Extract<JiraState, { readonly state: 'ready' }> {
  if (state.state !== 'ready') throw new Error(`The page is ${state.state}.`);
  return state;
}
