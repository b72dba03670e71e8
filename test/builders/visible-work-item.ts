import type { VisibleWorkItem } from '#application/ports/jira-as-user';
import { issueIdSchema, projectIdSchema } from '#domain/shared/identifiers';

type Overrides = {
  readonly projectId?: string;
  readonly hierarchyLevel?: number;
  readonly parentId?: string;
  readonly parentLevel?: number;
  readonly securityLevelId?: string;
  readonly summary?: string;
};

/** An epic of project 10000 that the person may see. */
export function aVisibleEpic(id: string, overrides: Overrides = {}): VisibleWorkItem {
  const { projectId = '10000', hierarchyLevel = 1, parentId, ...rest } = overrides;
  return {
    id: issueIdSchema.parse(id),
    projectId: projectIdSchema.parse(projectId),
    hierarchyLevel,
    parentId: parentId === undefined ? undefined : issueIdSchema.parse(parentId),
    summary: `Summary of ${id}`,
    ...rest,
  };
}
