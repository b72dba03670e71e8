import { type InvocationSummary } from './invocation-schemas';

/** Which invocations are listed; an empty text asks for nothing. */
export type CallsFilter = {
  readonly functionKey: string;
  readonly accountId: string;
  readonly onlyFailed: boolean;
  readonly words: string;
};

/** Stands for whoever is nobody: a validator or a trigger. */
export const NOBODY = 'nobody';

/** Reads the filter from the address, so that the way back from an invocation leads to the same list. */
export function filterOf(search: string): CallsFilter {
  const query = new URLSearchParams(search);
  return {
    functionKey: query.get('function') ?? '',
    accountId: query.get('person') ?? '',
    onlyFailed: query.get('failed') === 'yes',
    words: query.get('words') ?? '',
  };
}

/** The search part of the address for a filter; empty when it asks for nothing. */
export function searchOf({ functionKey, accountId, onlyFailed, words }: CallsFilter): string {
  const query = new URLSearchParams();
  if (functionKey !== '') query.set('function', functionKey);
  if (accountId !== '') query.set('person', accountId);
  if (onlyFailed) query.set('failed', 'yes');
  if (words !== '') query.set('words', words);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** Whether an invocation is listed; every word must be in one of its texts, in any case of letters. */
export function isListed(invocation: InvocationSummary, filter: CallsFilter): boolean {
  const { functionKey, accountId = NOBODY, success } = invocation;
  if (filter.functionKey !== '' && filter.functionKey !== functionKey) return false;
  if (filter.accountId !== '' && filter.accountId !== accountId) return false;
  if (filter.onlyFailed && success) return false;
  const text = textOf(invocation);
  return filter.words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function textOf(invocation: InvocationSummary): string {
  const { functionKey, moduleKey, moduleType, resolverCall, errorType, errorMessage } = invocation;
  return [functionKey, moduleKey, moduleType, resolverCall, errorType, errorMessage]
    .join('\n')
    .concat('\n', invocation.invocationId)
    .toLowerCase();
}
