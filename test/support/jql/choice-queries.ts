import { type ImportQuery } from './import-query';
import { names, ofProject, urgency } from './raw-facts';

/** Project, type, status, resolution, people, priority, labels, components. */
export function choiceQueries(): readonly ImportQuery[] {
  return [
    ['project = ALOY', ofProject('ALOY')],
    ['project != "Alloy" AND created > "2000-01-01"', (issue) => !ofProject('ALOY')(issue)],
    ['project in (DAEMON, MOD)', ofProject('DAEMON', 'MOD')],
    ['project not in (DAEMON, 11113)', ofProject('MOD')],
    ['issuetype = Story', ({ fields }) => fields.issuetype.name === 'Story'],
    [
      'type in (Bug, "New Feature")',
      ({ fields }) => ['Bug', 'New Feature'].includes(fields.issuetype.name),
    ],
    ['issuetype in subTaskIssueTypes()', ({ fields }) => fields.issuetype.subtask],
    [
      'issuetype not in standardIssueTypes() and project = MOD',
      (issue) => issue.fields.issuetype.subtask && ofProject('MOD')(issue),
    ],
    ['hierarchyLevel >= 1', ({ fields }) => fields.issuetype.name === 'Epic'],
    ['status = Closed', ({ fields }) => fields.status.name === 'Closed'],
    [
      'status not in (Closed, Resolved)',
      ({ fields }) => !['Closed', 'Resolved'].includes(fields.status.name),
    ],
    [
      'statusCategory = "In Progress"',
      ({ fields }) => fields.status.statusCategory.key === 'indeterminate',
    ],
    [
      'statusCategory != Done and project = ALOY',
      (issue) => issue.fields.status.statusCategory.key !== 'done' && ofProject('ALOY')(issue),
    ],
    ['resolution = "Won\'t Fix"', ({ fields }) => fields.resolution?.name === "Won't Fix"],
    ['resolution = Unresolved', ({ fields }) => fields.resolution == null],
    [
      'resolution is not EMPTY and resolution != Fixed',
      ({ fields }) => fields.resolution != null && fields.resolution.name !== 'Fixed',
    ],
    ['priority = Critical', ({ fields }) => fields.priority.name === 'Critical'],
    ['priority > Medium', (issue) => urgency(issue) < 3],
    ['priority <= Low', (issue) => urgency(issue) >= 4],
    ['assignee = "User 16"', ({ fields }) => fields.assignee?.displayName === 'User 16'],
    ['assignee is EMPTY', ({ fields }) => fields.assignee == null],
    // As in Jira, what has no assignee is not somebody else's.
    [
      'assignee != "User 126"',
      ({ fields }) => fields.assignee != null && fields.assignee.displayName !== 'User 126',
    ],
    [
      'reporter in ("User 33", "User 20")',
      ({ fields }) => ['User 33', 'User 20'].includes(fields.reporter?.displayName ?? ''),
    ],
    [
      'assignee in membersOf("imported-people") and project = DAEMON',
      (issue) => issue.fields.assignee != null && ofProject('DAEMON')(issue),
    ],
    ['labels = notable', ({ fields }) => fields.labels.includes('notable')],
    [
      'labels in (android, ios) and labels != module',
      ({ fields }) =>
        fields.labels.some((label) => ['android', 'ios'].includes(label)) &&
        !fields.labels.includes('module'),
    ],
    [
      'labels is EMPTY and project = MOD',
      (issue) => issue.fields.labels.length === 0 && ofProject('MOD')(issue),
    ],
    ['component = XML', ({ fields }) => names(fields.components).includes('XML')],
    [
      'component not in (XML, Runtime)',
      ({ fields }) =>
        fields.components.length > 0 &&
        !names(fields.components).some((name) => ['XML', 'Runtime'].includes(name)),
    ],
  ];
}
