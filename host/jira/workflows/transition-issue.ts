import { z } from 'zod';

import { applyEdits, type EditRequest, editRequestShape } from '../issues/apply-edits';
import { changeIssue, type ChangeItem, systemChange } from '../issues/change-item';
import { projectOf } from '../issues/edit-issue';
import { findIssue } from '../issues/find-issue';
import { fieldRefusal, notEmulated, refusal } from '../jira-refusal';
import { createReferences, type References } from '../rendering/references';
import { renderStatus } from '../rendering/render-configuration';
import {
  answer,
  bodyOf,
  type JiraAnswer,
  type JiraCall,
  NO_CONTENT,
  parameter,
} from '../routing/jira-call';
import { type IssueRow } from '../store/jira-rows';
import { inTransaction } from '../store/query';

import { modifiedFieldsOf, runValidators } from './run-validators';
import {
  readDocument,
  transitionsFrom,
  UPDATE_FIELD_ACTION,
  workflowFor,
  type WorkflowTransition,
} from './workflow-document';

/** Transitions that this viewer may make now; none without the right to transition. */
function availableTransitions(call: JiraCall, issue: IssueRow): readonly WorkflowTransition[] {
  if (!call.viewer.can('TRANSITION_ISSUES', issue.projectId)) return [];
  const document = readDocument(workflowFor(call.context.database, issue));
  return transitionsFrom(document, issue.statusId);
}

function renderTransition(
  transition: WorkflowTransition,
  issue: IssueRow,
  references: References,
): unknown {
  const to = references.status(Number(transition.toStatusReference));
  return {
    id: transition.id,
    name: transition.name,
    to: to === undefined ? null : renderStatus(references.context, to),
    hasScreen: hasScreen(transition),
    isGlobal: transition.type === 'GLOBAL',
    isInitial: false,
    isAvailable: true,
    isConditional: false,
    isLooped: transition.toStatusReference === String(issue.statusId),
  };
}

function hasScreen(transition: WorkflowTransition): boolean {
  return transition.transitionScreen !== undefined && transition.transitionScreen !== null;
}

/** GET /issue/{issueIdOrKey}/transitions */
export function readTransitions(call: JiraCall): JiraAnswer {
  const expand = call.query.get('expand');
  if (expand !== null && expand !== '') throw notEmulated(`expand=${expand} of transitions`);
  const issue = findIssue(call, parameter(call, 'issueIdOrKey'));
  const wanted = call.query.get('transitionId');
  const references = createReferences(call.context, call.viewer);
  const transitions = availableTransitions(call, issue)
    .filter(({ id }) => wanted === null || id === wanted)
    .map((transition) => renderTransition(transition, issue, references));
  return answer({ expand: 'transitions', transitions }, transitions.length);
}

type ActionScope = { readonly references: References; readonly issue: IssueRow };
type Effect = { readonly patch: Partial<IssueRow>; readonly items: readonly ChangeItem[] };

const NO_EFFECT: Effect = { patch: {}, items: [] };

type NamedValue = { readonly id: number; readonly name: string } | undefined;

function side(value: NamedValue): readonly [id: string | null, text: string | null] {
  return value === undefined ? [null, null] : [String(value.id), value.name];
}

/** What the actions of a transition set besides the status: the resolution. */
function resolutionChange(
  transition: WorkflowTransition,
  { references, issue }: ActionScope,
): Effect {
  const action = transition.actions.find(
    ({ ruleKey, parameters }) =>
      ruleKey === UPDATE_FIELD_ACTION && parameters['field'] === 'resolution',
  );
  if (action === undefined) return NO_EFFECT;
  const value = action.parameters['value'] ?? '';
  const resolutionId = value === '' ? null : Number(value);
  if (resolutionId === issue.resolutionId) return NO_EFFECT;
  const resolved = resolutionId === null ? null : references.context.clock.now();
  const before = references.resolution(issue.resolutionId);
  const after = references.resolution(resolutionId);
  return {
    patch: { resolutionId, resolved },
    items: [systemChange('resolution', side(before), side(after))],
  };
}

function statusChange(transition: WorkflowTransition, { references, issue }: ActionScope): Effect {
  const statusId = Number(transition.toStatusReference);
  if (statusId === issue.statusId) return NO_EFFECT;
  const before = references.status(issue.statusId);
  const after = references.status(statusId);
  const categoryChanged = before?.category !== after?.category;
  const now = references.context.clock.now();
  return {
    patch: { statusId, ...(categoryChanged ? { statusChanged: now } : {}) },
    items: [systemChange('status', side(before), side(after))],
  };
}

const transitionRequestSchema = z.looseObject({
  transition: z.looseObject({ id: z.union([z.string(), z.int()]) }).optional(),
  ...editRequestShape,
});

function checkScreen(transition: WorkflowTransition, request: EditRequest): void {
  const fields = [...Object.keys(request.fields), ...Object.keys(request.update)];
  if (fields.length === 0 || hasScreen(transition)) return;
  throw fieldRefusal(
    Object.fromEntries(
      fields.map((field) => [
        field,
        `Field '${field}' cannot be set. It is not on the appropriate screen, or unknown.`,
      ]),
    ),
  );
}

function move(
  call: JiraCall,
  transition: WorkflowTransition,
  { before, request }: { readonly before: IssueRow; readonly request: EditRequest },
): void {
  const references = createReferences(call.context, call.viewer);
  const edited = applyEdits(request, {
    references,
    issue: before,
    project: projectOf(references, before),
    creating: false,
  });
  const status = statusChange(transition, { references, issue: edited.issue });
  // A resolution that came with the request is not overwritten by the transition's own.
  const resolution =
    'resolution' in request.fields
      ? NO_EFFECT
      : resolutionChange(transition, { references, issue: edited.issue });
  changeIssue(call.context, {
    before,
    patch: { ...edited.issue, ...status.patch, ...resolution.patch },
    items: [...edited.items, ...resolution.items, ...status.items],
    authorAccountId: call.viewer.accountId,
  });
}

/** POST /issue/{issueIdOrKey}/transitions: validators see the state before it. */
export async function transitionIssue(call: JiraCall): Promise<JiraAnswer> {
  const request = bodyOf(call, transitionRequestSchema);
  const issue = findIssue(call, parameter(call, 'issueIdOrKey'));
  if (request.transition === undefined) throw refusal(400, "Missing 'transition' identifier");
  const wanted = String(request.transition.id);
  const transition = availableTransitions(call, issue).find(({ id }) => id === wanted);
  if (transition === undefined) {
    throw refusal(400, `Transition id '${wanted}' is not valid for this issue.`);
  }
  checkScreen(transition, request);
  await runValidators({
    context: call.context,
    transition,
    issueKey: issue.key,
    fromStatusId: String(issue.statusId),
    modifiedFields: modifiedFieldsOf(request.fields),
  });
  inTransaction(call.context.database, () => {
    // Others wrote while the validators ran.
    const before = findIssue(call, String(issue.id));
    if (before.statusId !== issue.statusId) {
      throw refusal(409, 'The work item was moved by somebody else meanwhile. Read it again.');
    }
    move(call, transition, { before, request });
  });
  return NO_CONTENT;
}
