export type PermissionInfo = {
  readonly id: string;
  readonly name: string;
  readonly type: 'GLOBAL' | 'PROJECT';
};

function globalPermission(id: string, name: string): PermissionInfo {
  return { id, name, type: 'GLOBAL' };
}

function projectPermission(id: string, name: string): PermissionInfo {
  return { id, name, type: 'PROJECT' };
}

/** Permissions that the emulated site knows, by key. A key that is not here is unknown to it. */
export const PERMISSIONS = {
  ADMINISTER: globalPermission('0', 'Administer Jira'),
  USER_PICKER: globalPermission('27', 'Browse users and groups'),
  BULK_CHANGE: globalPermission('33', 'Make bulk changes'),
  ADMINISTER_PROJECTS: projectPermission('23', 'Administer Projects'),
  BROWSE_PROJECTS: projectPermission('10', 'Browse Projects'),
  CREATE_ISSUES: projectPermission('11', 'Create Issues'),
  EDIT_ISSUES: projectPermission('12', 'Edit Issues'),
  ASSIGN_ISSUES: projectPermission('13', 'Assign Issues'),
  RESOLVE_ISSUES: projectPermission('14', 'Resolve Issues'),
  ADD_COMMENTS: projectPermission('15', 'Add Comments'),
  DELETE_ISSUES: projectPermission('16', 'Delete Issues'),
  ASSIGNABLE_USER: projectPermission('17', 'Assignable User'),
  CLOSE_ISSUES: projectPermission('18', 'Close Issues'),
  LINK_ISSUES: projectPermission('21', 'Link Issues'),
  MOVE_ISSUES: projectPermission('25', 'Move Issues'),
  SET_ISSUE_SECURITY: projectPermission('26', 'Set Issue Security'),
  SCHEDULE_ISSUES: projectPermission('28', 'Schedule Issues'),
  MODIFY_REPORTER: projectPermission('30', 'Modify Reporter'),
  TRANSITION_ISSUES: projectPermission('46', 'Transition Issues'),
  MANAGE_SPRINTS_PERMISSION: projectPermission('-1', 'Manage sprints'),
} as const satisfies Readonly<Record<string, PermissionInfo>>;

export type PermissionKey = keyof typeof PERMISSIONS;

/** Whether the site knows a permission of this key. */
export function isPermissionKey(key: string): key is PermissionKey {
  return Object.hasOwn(PERMISSIONS, key);
}

/** Keys of every project permission. */
export function projectPermissionKeys(): readonly PermissionKey[] {
  return Object.keys(PERMISSIONS)
    .filter(isPermissionKey)
    .filter((key) => PERMISSIONS[key].type === 'PROJECT');
}
