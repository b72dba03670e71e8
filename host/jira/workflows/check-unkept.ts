import { notEmulated } from '../jira-refusal';

import { type WorkflowDocument } from './workflow-document';

function isFilled(part: unknown): boolean {
  return typeof part === 'object' && part !== null && Object.keys(part).length > 0;
}

/**
 * What Jira keeps with a workflow and the host does not: where work goes whose status is taken away, what sets
 * off a transition, and properties of statuses. Empty ones are what a reading answers.
 *
 * @throws JiraRefusal 501 for one that is not empty.
 */
export function checkUnkept(update: WorkflowDocument): void {
  for (const part of ['statusMappings', 'defaultStatusMappings'] as const) {
    if (isFilled(update[part])) throw notEmulated(`${part} of a workflow`);
  }
  if (update.statuses.some(({ properties }) => isFilled(properties))) {
    throw notEmulated('properties of statuses of a workflow');
  }
  if (update.transitions.some(({ triggers }) => isFilled(triggers))) {
    throw notEmulated('triggers of transitions');
  }
}
