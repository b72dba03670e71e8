import { type JiraContext } from '../jira-context';
import {
  type ComponentRow,
  type IssueTypeRow,
  type LinkTypeRow,
  type PriorityRow,
  type ProjectRow,
  type ResolutionRow,
  type Scoped,
  type SecurityLevelRow,
  type StatusCategoryKey,
  type StatusRow,
  type VersionRow,
} from '../store/jira-rows';
import { uuidOf } from '../store/uuid-of';

import { selfUrl } from './self-url';

type Rendered = Readonly<Record<string, unknown>>;

type Category = { readonly id: number; readonly colorName: string; readonly name: string };

const CATEGORIES: Readonly<Record<StatusCategoryKey, Category>> = {
  undefined: { id: 1, colorName: 'medium-gray', name: 'No Category' },
  new: { id: 2, colorName: 'blue-gray', name: 'To Do' },
  indeterminate: { id: 4, colorName: 'yellow', name: 'In Progress' },
  done: { id: 3, colorName: 'green', name: 'Done' },
};

/** Keys of all status categories, in the order in which Jira lists them. */
export const STATUS_CATEGORY_KEYS: readonly StatusCategoryKey[] = [
  'undefined',
  'new',
  'indeterminate',
  'done',
];

/** Name of a status category as shown (and as JQL takes it). */
export function statusCategoryName(key: StatusCategoryKey): string {
  return CATEGORIES[key].name;
}

/** Numeric id of a status category. */
export function statusCategoryId(key: StatusCategoryKey): number {
  return CATEGORIES[key].id;
}

/** A status category on the wire; its id is a number. */
export function renderStatusCategory(context: JiraContext, key: StatusCategoryKey): Rendered {
  const { id, colorName, name } = CATEGORIES[key];
  const self = selfUrl(context, `/statuscategory/${id}`);
  return { self, id, key, colorName, name: context.language.shown(name) };
}

/** `scope` of what belongs to one team-managed project; nothing for what is the whole site's. */
export function scopeOf({ scopeProjectId }: Scoped): Rendered {
  if (scopeProjectId === null || scopeProjectId === undefined) return {};
  return { scope: { type: 'PROJECT', project: { id: String(scopeProjectId) } } };
}

/** Whether something belongs to one team-managed project. */
export function isScoped({ scopeProjectId }: Scoped): boolean {
  return scopeProjectId !== null && scopeProjectId !== undefined;
}

/** The id beside the number that things of team-managed projects have: always the same one. */
export function entityIdOf(kind: 'project' | 'issuetype', id: number): string {
  return uuidOf(`${kind} ${id}`);
}

/** What a team named itself is not translated. */
function shownName({ language }: JiraContext, named: Scoped & { readonly name: string }): string {
  return isScoped(named) ? named.name : language.shown(named.name);
}

/** A status on the wire. */
export function renderStatus(context: JiraContext, status: StatusRow): Rendered {
  return {
    self: selfUrl(context, `/status/${status.id}`),
    description: status.description,
    name: shownName(context, status),
    id: String(status.id),
    statusCategory: renderStatusCategory(context, status.category),
    ...scopeOf(status),
  };
}

/** A work item type on the wire; `hierarchyLevel` tells epics, never the name. */
export function renderIssueType(context: JiraContext, type: IssueTypeRow): Rendered {
  return {
    self: selfUrl(context, `/issuetype/${type.id}`),
    id: String(type.id),
    description: type.description,
    name: shownName(context, type),
    subtask: type.hierarchyLevel < 0,
    hierarchyLevel: type.hierarchyLevel,
    ...(isScoped(type) ? { entityId: entityIdOf('issuetype', type.id), ...scopeOf(type) } : {}),
  };
}

/** A resolution on the wire. */
export function renderResolution(context: JiraContext, resolution: ResolutionRow): Rendered {
  return {
    self: selfUrl(context, `/resolution/${resolution.id}`),
    id: String(resolution.id),
    description: resolution.description,
    name: context.language.shown(resolution.name),
  };
}

/** A priority on the wire. */
export function renderPriority(context: JiraContext, priority: PriorityRow): Rendered {
  return {
    self: selfUrl(context, `/priority/${priority.id}`),
    name: context.language.shown(priority.name),
    id: String(priority.id),
  };
}

/** A project as it appears inside other objects. */
export function renderProjectReference(context: JiraContext, project: ProjectRow): Rendered {
  return {
    self: selfUrl(context, `/project/${project.id}`),
    id: String(project.id),
    key: project.key,
    name: project.name,
    projectTypeKey: 'software',
    simplified: project.style === 'next-gen',
  };
}

/** A version on the wire. */
export function renderVersion(context: JiraContext, version: VersionRow, today: string): Rendered {
  const open = version.released === 0 && version.releaseDate !== null;
  return {
    self: selfUrl(context, `/version/${version.id}`),
    id: String(version.id),
    description: version.description,
    name: version.name,
    archived: version.archived === 1,
    released: version.released === 1,
    ...(version.startDate === null ? {} : { startDate: version.startDate }),
    ...(version.releaseDate === null ? {} : { releaseDate: version.releaseDate }),
    ...(open ? { overdue: version.releaseDate < today } : {}),
    projectId: version.projectId,
  };
}

/** A component on the wire. */
export function renderComponent(context: JiraContext, component: ComponentRow): Rendered {
  return {
    self: selfUrl(context, `/component/${component.id}`),
    id: String(component.id),
    name: component.name,
    description: component.description,
  };
}

/** An issue security level on the wire. */
export function renderSecurityLevel(context: JiraContext, level: SecurityLevelRow): Rendered {
  return {
    self: selfUrl(context, `/securitylevel/${level.id}`),
    id: String(level.id),
    name: level.name,
    description: level.description,
  };
}

/** A link type on the wire. */
export function renderLinkType(context: JiraContext, type: LinkTypeRow): Rendered {
  return {
    id: String(type.id),
    name: type.name,
    inward: type.inward,
    outward: type.outward,
    self: selfUrl(context, `/issueLinkType/${type.id}`),
  };
}
