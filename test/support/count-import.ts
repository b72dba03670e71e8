import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The export of real issues that CI has beside the repository (shared/data/README.md). */
export const REAL_EXPORT = join(__dirname, '../../../shared/data/jira-export/titanium-small.jsonl');

export const realExportIsThere = existsSync(REAL_EXPORT);

type Reference = { readonly key: string };
type RawLink = {
  readonly id: string;
  readonly inwardIssue?: Reference;
  readonly outwardIssue?: Reference;
};
type RawIssue = {
  readonly key: string;
  readonly fields: {
    readonly issuetype: { readonly name: string; readonly subtask: boolean };
    readonly status: { readonly statusCategory: { readonly key: string } };
    readonly epic?: Reference | null;
    readonly parent?: Reference | null;
    readonly issuelinks?: readonly RawLink[];
  };
};

type EpicCount = { readonly done: number; readonly children: number };

export type ExportCounts = {
  readonly lines: number;
  readonly linkEntries: number;
  readonly linkEntriesInside: number;
  readonly links: number;
  /** Direct children of each epic of the file by key; sub-tasks do not count (PL-5). */
  readonly epics: ReadonlyMap<string, EpicCount>;
  /** Work whose epic is not in the file. */
  readonly elsewhere: readonly string[];
};

function readIssues(file: string): readonly RawIssue[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  // Plain reading on purpose: the numbers must not come from the importer's own parsing.
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as RawIssue);
}

/**
 * Counts an export with nothing but JSON.parse, to compare with what the importer and the plan page say.
 *
 * An epic without children counts as one item with its own category (PL-5).
 */
export function countExport(file: string): ExportCounts {
  const issues = readIssues(file);
  const keys = new Set(issues.map(({ key }) => key));
  const entries = issues.flatMap(({ fields }) => fields.issuelinks ?? []);
  const inside = entries.filter(({ inwardIssue, outwardIssue }) =>
    keys.has((inwardIssue ?? outwardIssue)?.key ?? ''),
  );
  const isDone = ({ fields }: RawIssue): boolean => fields.status.statusCategory.key === 'done';
  const epicOf = ({ fields }: RawIssue): string | undefined =>
    fields.issuetype.subtask ? undefined : fields.epic?.key;
  const epics = new Map<string, EpicCount>();
  for (const epic of issues.filter(({ fields }) => fields.issuetype.name === 'Epic')) {
    const children = issues.filter((issue) => epicOf(issue) === epic.key);
    const counted = children.length === 0 ? [epic] : children;
    epics.set(epic.key, { done: counted.filter(isDone).length, children: counted.length });
  }
  const elsewhere = issues.filter((issue) => {
    const epic = epicOf(issue);
    return epic !== undefined && !keys.has(epic);
  });
  return {
    lines: issues.length,
    linkEntries: entries.length,
    linkEntriesInside: inside.length,
    links: new Set(inside.map(({ id }) => id)).size,
    epics,
    elsewhere: elsewhere.map(({ key }) => key),
  };
}

/** The counts as text, one line an epic: `ALOY-974 12 of 17`. */
function describeCounts({ epics, ...counts }: ExportCounts): string {
  const totals = [
    `lines ${counts.lines}`,
    `link entries ${counts.linkEntries}, inside the file ${counts.linkEntriesInside} (${counts.links} links)`,
    `work whose epic is not in the file ${counts.elsewhere.length}`,
  ];
  const progress = [...epics].map(([key, { done, children }]) => `${key} ${done} of ${children}`);
  return [...totals, ...progress].join('\n');
}

if (require.main === module) {
  process.stdout.write(`${describeCounts(countExport(process.argv[2] ?? REAL_EXPORT))}\n`);
}
