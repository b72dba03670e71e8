import { z } from 'zod';

import {
  type AppliedEdits,
  applyEdits,
  type EditRequest,
  editRequestShape,
} from '../issues/apply-edits';
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

import { conditionsHold, isConditional } from './check-conditions';
import { modifiedFieldsOf, runValidators } from './run-validators';
import {
  readDocument,
  transitionsFrom,
  UPDATE_FIELD_ACTION,
  workflowFor,
  type WorkflowTransition,
} from './workflow-document';

type Mover = Pick<JiraCall, 'context' | 'viewer'>;

/**
 * Transitions that this viewer may make now: none without the right to transition, and none whose conditions do not
 * hold for them.
 */
export function availableTransitions(
  { context: { database }, viewer }: Mover,
  issue: IssueRow,
): readonly WorkflowTransition[] {
  if (!viewer.can('TRANSITION_ISSUES', issue.projectId)) return [];
  const document = readDocument(workflowFor(database, issue));
  return transitionsFrom(document, issue.statusId).filter(({ conditions }) =>
    conditionsHold(conditions, { database, viewer, issue }),
  );
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
    isConditional: isConditional(transition.conditions),
    isLooped: transition.toStatusReference === String(issue.statusId),
  };
}

/** Whether a transition takes fields. */
export function hasScreen(transition: WorkflowTransition): boolean {
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

type Moved = {
  readonly before: IssueRow;
  readonly transition: WorkflowTransition;
  readonly request: EditRequest;
};

/** The work item with the fields of the request, still in its status. */
function edited({ context, viewer }: Mover, { before, request }: Moved): AppliedEdits {
  const references = createReferences(context, viewer);
  const project = projectOf(references, before);
  return applyEdits(request, { references, issue: before, project, creating: false });
}

function move(mover: Mover, moved: Moved): void {
  const { context, viewer } = mover;
  const { before, transition, request } = moved;
  const { issue, items } = edited(mover, moved);
  const references = createReferences(context, viewer);
  const status = statusChange(transition, { references, issue });
  // A resolution that came with the request is not overwritten by the transition's own.
  const resolution =
    'resolution' in request.fields
      ? NO_EFFECT
      : resolutionChange(transition, { references, issue });
  changeIssue(context, {
    before,
    patch: { ...issue, ...status.patch, ...resolution.patch },
    items: [...items, ...resolution.items, ...status.items],
    authorAccountId: viewer.accountId,
  });
}

const NO_FIELDS: EditRequest = { fields: {}, update: {} };

/**
 * Makes a transition as somebody: conditions, screen, validators, then the move. Validators see the state before it.
 *
 * @throws JiraRefusal 400 when it is not available to them or a validator does not let it through; 409 when somebody
 * else moved the work item meanwhile.
 */
export async function makeTransition(
  mover: Mover,
  issue: IssueRow,
  { id, request = NO_FIELDS }: { readonly id: string; readonly request?: EditRequest },
): Promise<void> {
  const transition = availableTransitions(mover, issue).find((one) => one.id === id);
  if (transition === undefined) {
    throw refusal(400, `Transition id '${id}' is not valid for this issue.`);
  }
  checkScreen(transition, request);
  const { context, viewer } = mover;
  await runValidators({
    ...{ context, viewer, transition, issueKey: issue.key },
    draft: edited(mover, { before: issue, transition, request }).issue,
    fromStatusId: String(issue.statusId),
    modifiedFields: modifiedFieldsOf(request.fields),
  });
  inTransaction(context.database, () => {
    // Others wrote while the validators ran.
    const before = findIssue(mover, String(issue.id));
    if (before.statusId !== issue.statusId) {
      throw refusal(409, 'The work item was moved by somebody else meanwhile. Read it again.');
    }
    move(mover, { before, transition, request });
  });
}

/** POST /issue/{issueIdOrKey}/transitions */
export async function transitionIssue(call: JiraCall): Promise<JiraAnswer> {
  const request = bodyOf(call, transitionRequestSchema);
  const issue = findIssue(call, parameter(call, 'issueIdOrKey'));
  if (request.transition === undefined) throw refusal(400, "Missing 'transition' identifier");
  await makeTransition(call, issue, { id: String(request.transition.id), request });
  return NO_CONTENT;
}
