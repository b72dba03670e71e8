import type { RowHead } from '#domain/audit/row-head';

/** What a command does to the rows of one head. */
export type HeadChange = {
  readonly rows: readonly {
    readonly id: string;
    readonly before: number | undefined;
    readonly after: number | undefined;
  }[];
  readonly order?: readonly string[] | undefined;
  readonly counters: Readonly<Record<string, number>>;
};

/**
 * The head after a command: versions of its rows, new rows last, deleted ones gone.
 *
 * @throws When a new row exists already, or a changed one does not: the command decided on other facts than
 * the head has, which is a programming error.
 */
export function nextHead(head: RowHead, { rows, order, counters }: HeadChange): RowHead {
  const versions = new Map(Object.entries(head.versions));
  for (const { id, before, after } of rows) {
    if ((before !== undefined) !== versions.has(id)) {
      throw new Error(`Row ${id} is ${before === undefined ? 'already' : 'not'} in its head.`);
    }
    if (after === undefined) versions.delete(id);
    else versions.set(id, after);
  }
  const ids = new Set([...(order ?? head.order), ...head.order, ...rows.map(({ id }) => id)]);
  return {
    ...head,
    order: [...ids].filter((id) => versions.has(id)),
    versions: Object.fromEntries(versions),
    counters: { ...head.counters, ...counters },
  };
}
