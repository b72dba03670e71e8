import { writeFileSync } from 'node:fs';

/** As many outcomes as the plan's budgets are given for, each with one epic. */
const EPICS = 200;
const WORK_ITEMS = 5000;
const PEOPLE = 50;
/** Jira's ids are numbers; these collide with nothing of the sample. */
const FIRST_ID = 900_001;

const TYPES = {
  epic: { id: '901', name: 'Epic', subtask: false, hierarchyLevel: 1 },
  story: { id: '902', name: 'Story', subtask: false, hierarchyLevel: 0 },
} as const;

const STATUSES = [
  { id: '911', name: 'Open', statusCategory: { key: 'new' } },
  { id: '912', name: 'Doing', statusCategory: { key: 'indeterminate' } },
  { id: '913', name: 'Closed', statusCategory: { key: 'done' } },
] as const;

/**
 * Writes an export of one project: 200 epics, the rest spread below them. A tenth has the label `blue`, a quarter is
 * nobody's, and one was changed in each minute.
 *
 * @param workItems - How many, the epics among them.
 */
export function writeGeneratedExport(file: string, workItems: number = WORK_ITEMS): void {
  const lines = Array.from({ length: workItems }, (_, index) => JSON.stringify(issueAt(index)));
  writeFileSync(file, lines.join('\n'));
}

function issueAt(index: number): object {
  const epic = index % EPICS;
  return {
    ...reference(index),
    fields: {
      summary: `Generated work ${index + 1}`,
      project: { id: '90000', key: 'GEN', name: 'Generated' },
      issuetype: index < EPICS ? TYPES.epic : TYPES.story,
      ...(index < EPICS ? {} : { parent: reference(epic) }),
      status: STATUSES[index % STATUSES.length],
      // Long before the bench: a refresh looks back a quarter of an hour.
      created: '2026-01-05T09:00:00.000+0000',
      updated: minuteAfter('2026-02-06T09:00:00.000Z', index),
      labels: index % 10 === 0 ? ['blue'] : [],
      assignee: index % 4 === 0 ? null : personAt(index % PEOPLE),
    },
  };
}

function minuteAfter(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}

function personAt(index: number): { readonly accountId: string; readonly displayName: string } {
  return { accountId: `generated-${index}`, displayName: `Person ${index}` };
}

function reference(index: number): { readonly id: string; readonly key: string } {
  return { id: String(FIRST_ID + index), key: `GEN-${index + 1}` };
}
