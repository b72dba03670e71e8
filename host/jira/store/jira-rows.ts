/** SQLite has no booleans. */
export type Flag = 0 | 1;

/** Who a grant names: an account id, a group id, or a project role id (as text). */
type HolderType = 'user' | 'group' | 'role';

export type StatusCategoryKey = 'new' | 'indeterminate' | 'done' | 'undefined';

/** What belongs to one team-managed project; `null`, or nothing where a row is added, is the whole site's. */
export type Scoped = { readonly scopeProjectId?: number | null };

export type UserRow = {
  readonly accountId: string;
  readonly displayName: string;
  readonly emailAddress: string;
  readonly timeZone: string;
  /** `de_DE`; `null`, or nothing where a row is added, is the site's language. */
  readonly locale?: string | null;
  readonly active: Flag;
  /** `unknown` for an account that was closed. */
  readonly accountType: 'atlassian' | 'app' | 'customer' | 'unknown';
  readonly canLogIn: Flag;
  /** What the person may do, in a few words; empty for people who cannot log in. */
  readonly rights: string;
  readonly position: number;
};

export type GroupRow = { readonly id: string; readonly name: string };
type GroupMemberRow = { readonly groupId: string; readonly accountId: string };

type GlobalGrantRow = {
  readonly permission: string;
  readonly holderType: HolderType;
  readonly holder: string;
};

export type ProjectRow = {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly style: 'classic' | 'next-gen';
  readonly leadAccountId: string;
  readonly nextIssueNumber: number;
  /** An admin's app access rule hides this project's data from the app, whoever it acts for. */
  readonly hiddenFromApp: Flag;
};

type ProjectGrantRow = GlobalGrantRow & { readonly projectId: number };
export type RoleRow = Scoped & {
  readonly id: number;
  readonly name: string;
  readonly description: string;
};
export type RoleActorRow = {
  readonly projectId: number;
  readonly roleId: number;
  readonly holderType: HolderType;
  readonly holder: string;
};

export type IssueTypeRow = Scoped & {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  /** −1 sub-task, 0 standard, 1 epic. */
  readonly hierarchyLevel: number;
};
type ProjectIssueTypeRow = {
  readonly projectId: number;
  readonly issueTypeId: number;
  readonly workflowId: string;
  readonly position: number;
};

export type StatusRow = Scoped & {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly category: StatusCategoryKey;
};
export type ResolutionRow = {
  readonly id: number;
  readonly name: string;
  readonly description: string;
};
export type PriorityRow = { readonly id: number; readonly name: string; readonly position: number };

export type WorkflowRow = Scoped & {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly versionId: string;
  readonly versionNumber: number;
  /** JSON of `WorkflowDocument`. */
  readonly document: string;
};

export type SecurityLevelRow = {
  readonly id: number;
  readonly projectId: number;
  readonly name: string;
  readonly description: string;
};
type SecurityHolderRow = {
  readonly levelId: number;
  readonly holderType: HolderType;
  readonly holder: string;
};

export type VersionRow = {
  readonly id: number;
  readonly projectId: number;
  readonly name: string;
  readonly description: string;
  readonly startDate: string | null;
  readonly releaseDate: string | null;
  readonly released: Flag;
  readonly archived: Flag;
};
export type ComponentRow = {
  readonly id: number;
  readonly projectId: number;
  readonly name: string;
  readonly description: string;
};
export type SprintRow = {
  readonly id: number;
  readonly name: string;
  readonly state: string;
  readonly boardId: number;
  readonly startDate: string | null;
  readonly endDate: string | null;
  readonly completeDate: string | null;
};

/** A custom field. Its ids differ on purpose from the usual ones of a fresh Jira site. */
export type FieldRow = Scoped & {
  readonly id: string;
  readonly name: string;
  readonly customType: string;
  /** `number`, `date`, `array`, `string`, `any`: `schema.type` on the wire. */
  readonly schemaType: string;
  readonly schemaItems: string | null;
};

export type IssueRow = {
  readonly id: number;
  readonly key: string;
  readonly projectId: number;
  readonly number: number;
  readonly issueTypeId: number;
  readonly statusId: number;
  readonly resolutionId: number | null;
  readonly priorityId: number | null;
  readonly summary: string;
  /** Words of the summary in lower case between single spaces, for the JQL operator `~`. */
  readonly summaryWords: string;
  /** JSON of an Atlassian document. */
  readonly description: string | null;
  /** Words of the description, as those of the summary. */
  readonly descriptionWords: string;
  readonly assigneeAccountId: string | null;
  readonly reporterAccountId: string | null;
  readonly creatorAccountId: string | null;
  /** May point to a work item that is not stored: an imported epic that the file did not hold. */
  readonly parentId: number | null;
  readonly parentKey: string | null;
  /** `yyyy-MM-dd`. */
  readonly dueDate: string | null;
  readonly securityLevelId: number | null;
  /** JSON array of strings. */
  readonly labels: string;
  /** JSON arrays of ids. */
  readonly fixVersionIds: string;
  readonly affectedVersionIds: string;
  readonly componentIds: string;
  /** JSON object: custom field id → value as on the wire; a sprint field holds sprint ids. */
  readonly customValues: string;
  /** Milliseconds since 1970, as all instants below. */
  readonly created: number;
  readonly updated: number;
  readonly resolved: number | null;
  readonly statusChanged: number;
};

export type LinkTypeRow = {
  readonly id: number;
  readonly name: string;
  readonly inward: string;
  readonly outward: string;
};

/** `source` blocks `target`: the source shows the target as `outwardIssue`. */
export type LinkRow = {
  readonly id: number;
  readonly typeId: number;
  readonly sourceId: number;
  readonly targetId: number;
};

export type ChangelogRow = {
  readonly id: number;
  readonly issueId: number;
  readonly authorAccountId: string | null;
  readonly created: number;
  /** JSON array of `ChangeItem`. */
  readonly items: string;
};

/** A bulk operation and how far it has come. */
export type BulkTaskRow = {
  readonly id: number;
  readonly submittedBy: string;
  readonly status: 'ENQUEUED' | 'RUNNING' | 'COMPLETE' | 'DEAD';
  readonly total: number;
  readonly created: number;
  readonly started: number | null;
  readonly updated: number;
  /** JSON array: the work items that were tried, with why one failed. */
  readonly outcomes: string;
};

/** An older state that search still answers with. */
type Shadow = {
  readonly sequence: number;
  /** Until then search answers with this older state. */
  readonly visibleAt: number;
  /** 1: search does not know it yet. */
  readonly absent: Flag;
};
type SearchShadowRow = IssueRow & Shadow;
type LinkShadowRow = LinkRow & Shadow;

/** Every table of the emulated site, by name. */
export type JiraTables = {
  readonly jira_user: UserRow;
  readonly jira_group: GroupRow;
  readonly jira_group_member: GroupMemberRow;
  readonly jira_global_grant: GlobalGrantRow;
  readonly jira_project: ProjectRow;
  readonly jira_project_grant: ProjectGrantRow;
  readonly jira_role: RoleRow;
  readonly jira_role_actor: RoleActorRow;
  readonly jira_issue_type: IssueTypeRow;
  readonly jira_project_issue_type: ProjectIssueTypeRow;
  readonly jira_status: StatusRow;
  readonly jira_resolution: ResolutionRow;
  readonly jira_priority: PriorityRow;
  readonly jira_workflow: WorkflowRow;
  readonly jira_security_level: SecurityLevelRow;
  readonly jira_security_holder: SecurityHolderRow;
  readonly jira_version: VersionRow;
  readonly jira_component: ComponentRow;
  readonly jira_sprint: SprintRow;
  readonly jira_field: FieldRow;
  readonly jira_issue: IssueRow;
  readonly jira_link_type: LinkTypeRow;
  readonly jira_link: LinkRow;
  readonly jira_changelog: ChangelogRow;
  readonly jira_bulk_task: BulkTaskRow;
  readonly jira_search_shadow: SearchShadowRow;
  readonly jira_link_shadow: LinkShadowRow;
};
