import { deliveryContract, type DeliveryView } from '#contracts/delivery-contract';
import { planContract } from '#contracts/plan-contract';
import { proposeOutcomes } from '#domain/plan/propose-outcomes';
import { growWorkTree } from '#domain/plan/work-tree';
import type { RunningHost } from '#host/start-host';

import type { JiraSnapshot } from '../../static/project-page/src/jira/jira-snapshot';
import { readWork } from '../../static/project-page/src/jira/read-work';
import {
  buildCandidates,
  type Candidate,
  NO_DECISIONS,
  toOutcome,
} from '../../static/project-page/src/plan/first-open/candidates';

import { askApp } from './ask-app';
import { jiraReader } from './jira-reader';
import { projectReading } from './project-reading';
import type { Person } from './story';

/** A project that nobody planned yet, and who opens it. */
export type YoungProject = { readonly projectId: string; readonly person: Person };

type Proposed = {
  readonly snapshot: JiraSnapshot;
  readonly candidates: readonly Candidate[];
};

/** What the page of somebody proposes at the first open: it reads Jira as that person. */
export async function proposedTo(
  { jira, clock }: Pick<RunningHost, 'jira' | 'clock'>,
  { projectId, person }: YoungProject,
): Promise<Proposed> {
  const { request } = jiraReader(jira, person);
  const snapshot = await readWork(projectReading(request, { projectId, now: clock.now() }));
  const scope = { homeProjectId: projectId, settled: new Set<never>() };
  const proposals = proposeOutcomes(growWorkTree(snapshot.items), scope);
  return { snapshot, candidates: buildCandidates(proposals, NO_DECISIONS) };
}

/** A call of the project's page, or the sentence with which it was refused. */
export async function askInProject(
  host: RunningHost,
  { projectId, person }: YoungProject,
  { call, payload = {} }: { readonly call: string; readonly payload?: unknown },
): Promise<unknown> {
  const reply = await askApp(host, { person, projectId, call, payload });
  if (!reply.ok) throw new Error(`${call}: ${reply.error.message}`);
  return reply.value;
}

/**
 * Opens a project for the first time and accepts everything that is proposed.
 *
 * @returns The delivery as it is opened afterwards.
 */
export async function planProject(host: RunningHost, young: YoungProject): Promise<DeliveryView> {
  const { candidates } = await proposedTo(host, young);
  const payload = planContract['plan.accept'].input.parse({
    commandId: `accept-all-of-${young.projectId}`,
    outcomes: candidates.map((candidate) => ({ ...toOutcome(candidate) })),
  });
  await askInProject(host, young, { call: 'plan.accept', payload });
  const opened = deliveryContract['delivery.open'].output.parse(
    await askInProject(host, young, { call: 'delivery.open' }),
  );
  if (opened.access !== 'delivery' || opened.selected === undefined) {
    throw new Error(`No delivery was created in project ${young.projectId}.`);
  }
  return opened.selected;
}
