import { fieldRefusal, type JiraRefusal, notEmulated, refusal } from '../jira-refusal';
import { type Viewer } from '../permissions/viewer';
import { type IssueRow } from '../store/jira-rows';

import { parameterBeyond, permissionsIn } from './system-rules';
import { type WorkflowRule } from './workflow-document';

/** Who moves a work item, and what it will be with the fields of the request. */
export type Validated = { readonly viewer: Viewer; readonly draft: IssueRow };

type Validator = {
  readonly parameters: readonly string[];
  /** Why the transition is refused; nothing when it may happen. */
  readonly refusal: (rule: WorkflowRule, validated: Validated) => JiraRefusal | undefined;
};

/** Where a field's value is kept; custom fields are looked up by themselves. */
const COLUMNS: Readonly<Record<string, keyof IssueRow>> = {
  assignee: 'assigneeAccountId',
  components: 'componentIds',
  description: 'description',
  duedate: 'dueDate',
  fixVersions: 'fixVersionIds',
  labels: 'labels',
  parent: 'parentId',
  priority: 'priorityId',
  reporter: 'reporterAccountId',
  resolution: 'resolutionId',
  versions: 'affectedVersionIds',
};

const CUSTOM = /^customfield_\d+$/;

function isEmpty(fieldId: string, draft: IssueRow): boolean {
  const column = COLUMNS[fieldId];
  if (column !== undefined) return draft[column] === null || draft[column] === '[]';
  // Written by this host only, always as an object.
  const custom = JSON.parse(draft.customValues) as Readonly<Record<string, unknown>>;
  return (custom[fieldId] ?? null) === null;
}

function fieldOf(rule: WorkflowRule): string {
  const fieldId = rule.parameters['fieldsRequired'] ?? '';
  if (Object.hasOwn(COLUMNS, fieldId) || CUSTOM.test(fieldId)) return fieldId;
  throw notEmulated(`the required field '${fieldId}' of a transition`);
}

/** Jira's own text for a missing field is not documented, nor whether it is said of the field or in general. */
function fieldRequired(rule: WorkflowRule, { draft }: Validated): JiraRefusal | undefined {
  const fieldId = fieldOf(rule);
  if (!isEmpty(fieldId, draft)) return undefined;
  return fieldRefusal({ [fieldId]: rule.parameters['errorMessage'] ?? `${fieldId} is required.` });
}

function permissionRequired(
  rule: WorkflowRule,
  { viewer, draft }: Validated,
): JiraRefusal | undefined {
  const missing = permissionsIn(rule, 'permissionKey').find(
    (key) => !viewer.can(key, draft.projectId),
  );
  return missing && refusal(400, `You do not have the permission '${missing}' that this needs.`);
}

/** Validators of Jira that the host runs, by their key (OpenAPI document, workflow rules). */
const VALIDATORS: Readonly<Record<string, Validator>> = {
  'system:validate-field-value': {
    parameters: ['ruleType', 'fieldsRequired', 'ignoreContext', 'errorMessage'],
    refusal: fieldRequired,
  },
  'system:check-permission-validator': {
    parameters: ['permissionKey'],
    refusal: permissionRequired,
  },
};

function validatorOf(rule: WorkflowRule): Validator {
  const validator = VALIDATORS[rule.ruleKey];
  if (validator === undefined) throw notEmulated(`the validator '${rule.ruleKey}'`);
  const beyond = parameterBeyond(rule, validator.parameters);
  if (beyond !== undefined) throw notEmulated(`'${beyond}' of the validator '${rule.ruleKey}'`);
  return validator;
}

/**
 * Refuses a workflow with one of Jira's validators that the host does not run.
 *
 * @throws JiraRefusal 501 or 400.
 */
export function checkSystemValidator(rule: WorkflowRule): void {
  validatorOf(rule);
  if (rule.ruleKey === 'system:validate-field-value') fieldOf(rule);
  permissionsIn(rule, 'permissionKey');
}

/** Runs one of Jira's own validators. */
export function systemRefusal(rule: WorkflowRule, validated: Validated): JiraRefusal | undefined {
  return validatorOf(rule).refusal(rule, validated);
}
