import { type WorkflowTransition, type WorkflowWithStatuses } from './workflow';

type End = { readonly id: string; readonly name: string };

/** Where a transition starts and leads to. */
export type TransitionEnds = {
  /** Absent when it starts anywhere, nowhere, or at several statuses. */
  readonly from?: End;
  readonly to: End;
  readonly sentence: string;
};

/** Reads the references of a transition, which are not the ids of its statuses. */
export function endsOf(
  { statuses }: WorkflowWithStatuses,
  { type, links, toStatusReference }: WorkflowTransition,
): TransitionEnds {
  const endOf = (reference: string): End => {
    const status = statuses.find(({ statusReference }) => statusReference === reference);
    return { id: status?.id ?? reference, name: status?.name ?? reference };
  };
  const to = endOf(toStatusReference);
  if (type === 'INITIAL') return { to, sentence: `When created: ${to.name}` };
  if (type === 'GLOBAL') return { to, sentence: `From any status to ${to.name}` };
  const starts = links.flatMap(({ fromStatusReference }) =>
    fromStatusReference === undefined ? [] : [endOf(fromStatusReference)],
  );
  const [from] = starts;
  const sentence = `From ${starts.map(({ name }) => name).join(', ')} to ${to.name}`;
  return { to, sentence, ...(starts.length === 1 && from !== undefined ? { from } : {}) };
}
