import { importJiraExport } from '#host/import/import-jira-export';

import type { TestSite } from './jira-site';

/** A generated project: epics first, then tasks that are spread evenly below them. */
export type LargeProject = {
  readonly projectId: string;
  readonly epicIds: readonly string[];
};

const PROJECT = { id: '90000', key: 'LARGE', name: 'Large project' };
const FIRST_ID = 100_000;

/**
 * Fills the site with a project of this size, through the importer.
 *
 * @param site - Where to.
 * @param size - How many epics, and how many tasks below them.
 */
export async function importLargeProject(
  site: TestSite,
  size: { readonly epics: number; readonly tasks: number },
): Promise<LargeProject> {
  const epics = Array.from({ length: size.epics }, (_, index) => issueOf(index + 1, 'Epic'));
  const tasks = Array.from({ length: size.tasks }, (_, index) =>
    issueOf(size.epics + index + 1, 'Task', epics[index % size.epics]),
  );
  const text = [...epics, ...tasks].map((issue) => JSON.stringify(issue)).join('\n');
  const result = await importJiraExport({ ...site, source: { text } });
  if (!result.ok) throw new Error(result.problem.message);
  return { projectId: PROJECT.id, epicIds: epics.map(({ id }) => id) };
}

type Identity = { readonly id: string; readonly key: string };
type ExportedIssue = Identity & { readonly fields: object };

function issueOf(number: number, type: 'Epic' | 'Task', parent?: Identity): ExportedIssue {
  const isEpic = type === 'Epic';
  return {
    id: String(FIRST_ID + number),
    key: `${PROJECT.key}-${number}`,
    fields: {
      summary: `${type} ${number}`,
      project: PROJECT,
      issuetype: {
        id: isEpic ? '90001' : '90002',
        name: type,
        subtask: false,
        hierarchyLevel: isEpic ? 1 : 0,
      },
      status: { id: '90003', name: 'Open', statusCategory: { id: 2, key: 'new' } },
      created: '2026-01-05T10:00:00.000+0100',
      updated: '2026-01-06T10:00:00.000+0100',
      ...(parent === undefined ? {} : { parent: { id: parent.id, key: parent.key } }),
    },
  };
}
