import { readFileSync } from 'node:fs';

import { REAL_EXPORT } from '../count-import';

type Named = { readonly id: string; readonly name: string };
type Person = { readonly accountId: string; readonly displayName: string };
type Version = Named & { readonly released?: boolean; readonly archived?: boolean };
type LinkEntry = {
  readonly type: Named & { readonly inward: string; readonly outward: string };
  readonly inwardIssue?: { readonly key: string };
  readonly outwardIssue?: { readonly key: string };
};

/** A line of the export as it is in the file; only what queries look at. */
export type RawIssue = {
  readonly id: string;
  readonly key: string;
  readonly fields: {
    readonly summary: string;
    readonly issuetype: Named & { readonly subtask: boolean };
    readonly project: { readonly id: string; readonly key: string; readonly name: string };
    readonly status: Named & { readonly statusCategory: { readonly key: string } };
    readonly resolution?: Named | null;
    readonly priority: Named;
    readonly assignee?: Person | null;
    readonly reporter?: Person | null;
    readonly created: string;
    readonly updated: string;
    readonly resolutiondate?: string | null;
    readonly labels: readonly string[];
    readonly components: readonly Named[];
    readonly fixVersions: readonly Version[];
    readonly closedSprints?: readonly { readonly id: number; readonly name: string }[] | null;
    readonly parent?: { readonly key: string } | null;
    readonly epic?: { readonly key: string } | null;
    readonly issuelinks: readonly LinkEntry[];
  };
};

/** A link between two work items of the file: the source `outward` the target. */
export type RawLink = { readonly type: string; readonly source: string; readonly target: string };

/** The export, read with nothing but JSON.parse. */
export function rawIssues(): readonly RawIssue[] {
  const lines = readFileSync(REAL_EXPORT, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as RawIssue);
}

/** Links whose both ends are in the file, as either end tells them. */
export function rawLinks(issues: readonly RawIssue[]): readonly RawLink[] {
  const keys = new Set(issues.map(({ key }) => key));
  return issues.flatMap(({ key, fields }) =>
    fields.issuelinks.flatMap(({ type, outwardIssue, inwardIssue }): RawLink[] => {
      const other = (outwardIssue ?? inwardIssue)?.key ?? '';
      if (!keys.has(other)) return [];
      return outwardIssue === undefined
        ? [{ type: type.name, source: other, target: key }]
        : [{ type: type.name, source: key, target: other }];
    }),
  );
}

/** Milliseconds of an instant of the file; its offsets have no colon. */
export function instant(text: string): number {
  return Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
}
