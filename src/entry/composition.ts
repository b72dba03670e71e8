import { jiraAsApp } from '#adapters/jira/jira-as-app';
import { jiraAsUser } from '#adapters/jira/jira-as-user';
import { jiraRights } from '#adapters/jira/jira-rights';
import { transitionJira } from '#adapters/jira/transition-jira';
import { workflowJira } from '#adapters/jira/workflow-jira';
import { kvsRowStore } from '#adapters/kvs/kvs-row-store';
import { growingPause } from '#adapters/node/growing-pause';
import { nodeHashing } from '#adapters/node/node-hashing';
import { systemClock } from '#adapters/node/system-clock';
import type { Ports } from '#application/ports/ports';
import type { TransitionJira } from '#application/ports/transition-jira';
import type { WorkflowJira } from '#application/ports/workflow-jira';

type AllPorts = Ports & {
  readonly transitionJira: TransitionJira;
  readonly workflowJira: WorkflowJira;
};

/** The only place that picks adapters for ports. Adapters keep nothing between calls. */
export const ports: AllPorts = {
  rows: kvsRowStore,
  clock: systemClock,
  hashing: nodeHashing,
  pause: growingPause,
  rights: jiraRights,
  jiraAsUser,
  jiraAsApp,
  transitionJira,
  workflowJira,
};
