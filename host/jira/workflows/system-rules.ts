import { refusal } from '../jira-refusal';
import { isPermissionKey, type PermissionKey } from '../permissions/permission-catalog';

import { type WorkflowRule } from './workflow-document';

/** A comma-separated list in a parameter of one of Jira's own rules. */
export function listIn(rule: WorkflowRule, name: string): readonly string[] {
  return (rule.parameters[name] ?? '')
    .split(',')
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

/** Permission keys in a parameter; an unknown one is refused where the rule is saved. */
export function permissionsIn(rule: WorkflowRule, name: string): readonly PermissionKey[] {
  return listIn(rule, name).map((key) => {
    if (isPermissionKey(key)) return key;
    throw refusal(400, `Unrecognized permission '${key}' in the rule '${rule.ruleKey}'.`);
  });
}

/** The first parameter of a rule that is set and not among these. */
export function parameterBeyond(rule: WorkflowRule, known: readonly string[]): string | undefined {
  return Object.entries(rule.parameters).find(
    ([name, value]) => value !== '' && !known.includes(name),
  )?.[0];
}
