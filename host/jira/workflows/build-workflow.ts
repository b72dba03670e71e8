import { type WorkflowRow } from '../store/jira-rows';

import { versionIdOf } from './update-workflows';
import {
  UPDATE_FIELD_ACTION,
  type WorkflowDocument,
  type WorkflowTransition,
} from './workflow-document';

/** What a transition does to the resolution: sets it, clears it, or leaves it. */
type ResolutionEffect = number | 'clear' | 'keep';

type TransitionPlan = {
  readonly name: string;
  /** Statuses it starts from; `anywhere` makes it global, `nowhere` the first one. */
  readonly from: readonly number[] | 'anywhere' | 'nowhere';
  readonly to: number;
  readonly resolution?: ResolutionEffect;
};

type WorkflowPlan = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly statusIds: readonly number[];
  readonly transitions: readonly TransitionPlan[];
};

function resolutionAction(
  effect: ResolutionEffect,
): Pick<WorkflowTransition, 'actions'>['actions'] {
  if (effect === 'keep') return [];
  const value = effect === 'clear' ? '' : String(effect);
  return [{ ruleKey: UPDATE_FIELD_ACTION, parameters: { field: 'resolution', value } }];
}

function transitionOf(plan: TransitionPlan, index: number): WorkflowTransition {
  const { name, from, to, resolution = 'keep' } = plan;
  const type = from === 'anywhere' ? 'GLOBAL' : from === 'nowhere' ? 'INITIAL' : 'DIRECTED';
  const starts = typeof from === 'string' ? [] : from;
  return {
    // Jira numbers them 1, 11, 21 …
    id: String(index * 10 + 1),
    name,
    description: '',
    type,
    toStatusReference: String(to),
    links: starts.map((status) => ({
      fromStatusReference: String(status),
      fromPort: 0,
      toPort: 1,
    })),
    actions: resolutionAction(resolution),
    validators: [],
    properties: {},
  };
}

/** A workflow as it is stored, in its first version. The first transition must be the one from nowhere. */
export function buildWorkflow(plan: WorkflowPlan): WorkflowRow {
  const document: WorkflowDocument = {
    statuses: plan.statusIds.map((id) => ({ statusReference: String(id), properties: {} })),
    transitions: plan.transitions.map(transitionOf),
  };
  return {
    id: plan.id,
    name: plan.name,
    description: plan.description,
    versionId: versionIdOf(plan.id, 1),
    versionNumber: 1,
    document: JSON.stringify(document),
  };
}
