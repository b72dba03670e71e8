type Counts = Readonly<Record<string, number>>;

/** What an import did. Every line and every link entry of the file is in exactly one number. */
export type ImportReport = {
  /** Records of the file, blank lines too. */
  readonly records: number;
  readonly created: number;
  readonly skipped: Counts;
  readonly linkEntries: {
    readonly total: number;
    /** Entries that stand for a stored link; a link inside the file has one at each end. */
    readonly kept: number;
    readonly dropped: Counts;
  };
  readonly links: number;
  readonly parents: {
    readonly kept: number;
    /** The parent is not in the file; its id and key are kept, so that the work belongs elsewhere. */
    readonly elsewhere: number;
    readonly dropped: Counts;
  };
  readonly projects: readonly string[];
  readonly people: number;
  readonly statuses: number;
  readonly versions: number;
  readonly sprints: number;
  /** Configuration whose id was taken on this site and that got another one. */
  readonly renumbered: readonly string[];
  /** Filled fields that are not kept, with the number of work items. */
  readonly ignoredFields: Counts;
};

/** Counts by reason that grow while a file is imported. */
export type Tally = {
  readonly add: (reason: string) => void;
  readonly counts: () => Counts;
};

/** A tally with nothing counted. */
export function createTally(): Tally {
  const counted = new Map<string, number>();
  return {
    add: (reason) => {
      counted.set(reason, (counted.get(reason) ?? 0) + 1);
    },
    counts: () => Object.fromEntries([...counted].sort(([a], [b]) => a.localeCompare(b))),
  };
}

function listed(counts: Counts): string {
  const parts = Object.entries(counts).map(([reason, count]) => `${count} ${reason}`);
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

function total(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** The report as lines for a terminal. */
export function describeImport(report: ImportReport): string {
  const { linkEntries, parents } = report;
  return [
    `Imported ${report.created} of ${report.records} work items into ${report.projects.join(', ')}; ` +
      `skipped ${total(report.skipped)}${listed(report.skipped)}.`,
    `Link entries: ${linkEntries.kept} of ${linkEntries.total} kept as ${report.links} links; ` +
      `dropped ${total(linkEntries.dropped)}${listed(linkEntries.dropped)}.`,
    `Parents: ${parents.kept} kept, ${parents.elsewhere} not in the file, ` +
      `dropped ${total(parents.dropped)}${listed(parents.dropped)}.`,
    `People ${report.people}, statuses ${report.statuses}, versions ${report.versions}, sprints ${report.sprints}.`,
    ...(report.renumbered.length === 0
      ? []
      : [`Got another id, because theirs was taken: ${report.renumbered.join(', ')}.`]),
    ...(Object.keys(report.ignoredFields).length === 0
      ? []
      : [`Fields not kept:${listed(report.ignoredFields)}.`]),
  ].join('\n');
}
