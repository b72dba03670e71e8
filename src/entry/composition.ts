import { jiraAsApp } from '#adapters/jira/jira-as-app';
import { jiraAsUser } from '#adapters/jira/jira-as-user';
import { jiraRights } from '#adapters/jira/jira-rights';
import { kvsRowStore } from '#adapters/kvs/kvs-row-store';
import { growingPause } from '#adapters/node/growing-pause';
import { nodeHashing } from '#adapters/node/node-hashing';
import { systemClock } from '#adapters/node/system-clock';
import type { Ports } from '#application/ports/ports';

/** The only place that picks adapters for ports. Adapters keep nothing between calls. */
export const ports: Ports = {
  rows: kvsRowStore,
  clock: systemClock,
  hashing: nodeHashing,
  pause: growingPause,
  rights: jiraRights,
  jiraAsUser,
  jiraAsApp,
};
