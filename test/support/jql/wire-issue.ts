type Named = { readonly id: string; readonly name: string };
type Person = { readonly accountId: string; readonly displayName: string };

type WireItem = {
  readonly field: string;
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  // A member of this name is in every object; on the wire it is a text.
  readonly toString: unknown;
};

type WireHistory = {
  readonly created: string;
  readonly author: Person;
  readonly items: readonly WireItem[];
};

/** A work item as `GET issue` gives it with `*all` and its history; only what queries look at. */
export type WireIssue = {
  readonly key: string;
  readonly fields: {
    readonly summary: string;
    readonly description: unknown;
    readonly project: { readonly key: string };
    readonly issuetype: Named;
    readonly status: Named;
    readonly creator: Person;
    readonly assignee: Person | null;
    readonly security: Named | null;
    readonly duedate: string | null;
    readonly created: string;
    readonly statuscategorychangedate: string;
    readonly customfield_10122: string | null;
    readonly customfield_10133: number | null;
  };
  readonly changelog: { readonly histories: readonly WireHistory[] };
};

/** One change of a field, told by names. */
export type FieldChange = {
  readonly at: number;
  readonly by: string;
  readonly from: string | null;
  readonly to: string | null;
};

/** How long a work item had a value of a field, and who gave it that. */
export type Stretch = {
  readonly value: string | null;
  readonly since: number;
  readonly until: number;
  readonly by: string;
};

/** Changes of a field, oldest first. */
export function changesOf({ changelog }: WireIssue, field: string): readonly FieldChange[] {
  return changelog.histories
    .flatMap(({ created, author, items }) =>
      items
        .filter((item) => item.field === field)
        .map((item): FieldChange => ({
          at: Date.parse(created),
          by: author.displayName,
          from: item.fromString,
          to: typeof item.toString === 'string' ? item.toString : null,
        })),
    )
    .sort((a, b) => a.at - b.at);
}

/** The values that a field with one value had, from the creation of the work item until now. */
export function stretchesOf(
  issue: WireIssue,
  field: string,
  now: string | null,
): readonly Stretch[] {
  const changes = changesOf(issue, field);
  const first = {
    value: changes[0] === undefined ? now : changes[0].from,
    since: Date.parse(issue.fields.created),
    by: issue.fields.creator.displayName,
  };
  const starts = [first, ...changes.map(({ at, by, to }) => ({ value: to, since: at, by }))];
  return starts.map((start, index) => ({ ...start, until: starts[index + 1]?.since ?? Infinity }));
}
