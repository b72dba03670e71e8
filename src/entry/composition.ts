import { jiraAsApp } from '#adapters/jira/jira-as-app';
import { jiraAsUser } from '#adapters/jira/jira-as-user';
import { jiraRights } from '#adapters/jira/jira-rights';
import { transitionJira } from '#adapters/jira/transition-jira';
import { workflowJira } from '#adapters/jira/workflow-jira';
import { kvsRowStore } from '#adapters/kvs/kvs-row-store';
import { growingPause } from '#adapters/node/growing-pause';
import { nodeHashing } from '#adapters/node/node-hashing';
import { systemClock } from '#adapters/node/system-clock';
import type { GuardPorts } from '#application/gate/count-guarded';
import type { CheckPorts } from '#application/gate/find-delivery';
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

/** Of the validator, which has nobody behind it. */
export const checkPorts: CheckPorts = { rows: kvsRowStore, jira: transitionJira };

/** Of the rule editor's pages. */
export const guardPorts: GuardPorts = { rows: kvsRowStore, jiraAsUser, workflowJira };
