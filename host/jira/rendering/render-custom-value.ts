import { type FieldRow } from '../store/jira-rows';

import { type References } from './references';

/** Type of the field that holds the sprints of a work item. */
export const SPRINT_FIELD_TYPE = 'com.pyxis.greenhopper.jira:gh-sprint';

/** Whether a project has a custom field: its own ones and those of the site. */
export function isFieldOf({ scopeProjectId }: FieldRow, projectId: number): boolean {
  return (scopeProjectId ?? projectId) === projectId;
}

/** The value of a custom field on the wire; sprints are kept by id and written out here. */
export function renderCustomValue(
  field: FieldRow,
  value: unknown,
  references: References,
): unknown {
  if (field.customType !== SPRINT_FIELD_TYPE || !Array.isArray(value)) return value;
  return value.flatMap((id) => {
    const sprint = typeof id === 'number' ? references.sprint(id) : undefined;
    if (sprint === undefined) return [];
    const { startDate, endDate, completeDate, ...rest } = sprint;
    return {
      ...rest,
      goal: '',
      ...(startDate === null ? {} : { startDate }),
      ...(endDate === null ? {} : { endDate }),
      ...(completeDate === null ? {} : { completeDate }),
    };
  });
}
