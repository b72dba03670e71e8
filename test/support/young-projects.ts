import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Projects in which nobody planned anything yet, by what Jira has of them. */
export const YOUNG_PROJECTS = {
  /** A task of no epic, no release and no component: nothing can be proposed. */
  bare: { id: '91001', key: 'BARE', name: 'Bare project' },
  /** As bare, for the pasted list. */
  list: { id: '91002', key: 'LIST', name: 'Listed project' },
  /** More epics than one outcome can serve. */
  many: { id: '91003', key: 'MANY', name: 'Many epics' },
  releases: { id: '91004', key: 'RELE', name: 'Releases only' },
  components: { id: '91005', key: 'COMP', name: 'Components only' },
} as const;

type Project = (typeof YOUNG_PROJECTS)[keyof typeof YOUNG_PROJECTS];

export const MANY_EPICS = 25;

/**
 * Writes an export of {@link YOUNG_PROJECTS} for the host to import.
 *
 * @returns Its path, in a folder of its own.
 */
export function writeYoungProjects(): string {
  const { bare, list, many, releases, components } = YOUNG_PROJECTS;
  const release = { id: '91401', name: 'Pilot', released: false, archived: false };
  const issues = [
    issueOf(bare, 1, {}),
    issueOf(list, 1, {}),
    ...Array.from({ length: MANY_EPICS }, (_, index) => epicOf(many, index + 1)),
    issueOf(releases, 1, { fixVersions: [release] }),
    issueOf(releases, 2, { fixVersions: [release], components: [{ id: '91501', name: 'Shop' }] }),
    issueOf(components, 1, { components: [{ id: '91502', name: 'Shop' }] }),
    issueOf(components, 2, { components: [{ id: '91503', name: 'Stock' }] }),
  ];
  const file = join(mkdtempSync(join(tmpdir(), 'plumbline-young-')), 'young-projects.jsonl');
  writeFileSync(file, issues.map((issue) => JSON.stringify(issue)).join('\n'));
  return file;
}

function epicOf(project: Project, number: number): object {
  const issuetype = { id: '91201', name: 'Epic', subtask: false, hierarchyLevel: 1 };
  return issueOf(project, number, { summary: `Epic number ${number}`, issuetype });
}

function issueOf(project: Project, number: number, fields: object): object {
  return {
    id: String(Number(project.id) * 100 + number),
    key: `${project.key}-${number}`,
    fields: {
      summary: `Task number ${number}`,
      project,
      issuetype: { id: '91202', name: 'Task', subtask: false, hierarchyLevel: 0 },
      status: { id: '91301', name: 'Open', statusCategory: { id: 2, key: 'new' } },
      created: '2026-01-05T10:00:00.000+0100',
      updated: '2026-01-06T10:00:00.000+0100',
      ...fields,
    },
  };
}
