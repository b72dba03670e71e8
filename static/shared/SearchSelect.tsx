import './search-select.css';

import { ErrorMessage } from '@atlaskit/form/error-message';
import Spinner from '@atlaskit/spinner';
import { lazy, type ReactElement, Suspense, useRef, useState } from 'react';

import { dialogMessages as words } from '#i18n/dialog-messages';

import type { Choice } from './ChoiceSelect';

/** Between the last key and the search, in milliseconds. */
const PAUSE = 250;

const AsyncSelect = lazy(() => import('@atlaskit/select/async-select'));

export type ChoiceGroup<Value extends string> = {
  readonly label: string;
  readonly options: readonly Choice<Value>[];
};

type SearchProps<Value extends string> = {
  /** Of the input, for a label's `htmlFor`. */
  readonly inputId: string;
  readonly placeholder: string;
  readonly nothingFound: string;
  /** Shown when the search failed. */
  readonly failed: string;
  /** Choices that fit what was typed; empty text asks for the first ones. */
  readonly search: (typed: string) => Promise<readonly (Choice<Value> | ChoiceGroup<Value>)[]>;
};

/** One of many that are searched by typing; can be emptied. */
export function SearchSelect<Value extends string>(
  props: SearchProps<Value> & {
    readonly chosen: Choice<Value> | undefined;
    readonly onChoose: (choice: Choice<Value> | undefined) => void;
  },
): ReactElement {
  const { options, failure } = useSearch(props);
  return (
    <Suspense fallback={<Spinner size="small" label={words.loading} />}>
      <AsyncSelect
        {...options}
        isClearable
        value={props.chosen ?? null}
        onChange={(option) => {
          // The lazily loaded Select has lost its type parameters; its options are what `search` gave.
          props.onChoose((option as Choice<Value> | null) ?? undefined);
        }}
      />
      {failure}
    </Suspense>
  );
}

/** Several of many that are searched by typing. */
export function MultiSearchSelect<Value extends string>(
  props: SearchProps<Value> & {
    readonly chosen: readonly Choice<Value>[];
    readonly onChoose: (chosen: readonly Choice<Value>[]) => void;
  },
): ReactElement {
  const { options, failure } = useSearch(props);
  return (
    <Suspense fallback={<Spinner size="small" label={words.loading} />}>
      <div className="multi-search-select">
        <AsyncSelect
          {...options}
          isMulti
          value={[...props.chosen]}
          onChange={(chosen) => {
            // As above.
            props.onChoose((chosen as readonly Choice<Value>[] | null) ?? []);
          }}
        />
      </div>
      {failure}
    </Suspense>
  );
}

function useSearch<Value extends string>(
  props: SearchProps<Value>,
): {
  readonly options: object;
  readonly failure: ReactElement | null;
} {
  const { inputId, placeholder, nothingFound, failed, search } = props;
  const [hasFailed, setHasFailed] = useState(false);
  const latest = useRef(0);
  async function load(typed: string): Promise<readonly unknown[]> {
    latest.current += 1;
    const own = latest.current;
    if (typed !== '') await pause();
    // Somebody types on: the select drops this answer anyway, so Jira is not asked for it.
    if (own !== latest.current) return [];
    try {
      const found = await search(typed);
      setHasFailed(false);
      return found;
    } catch {
      setHasFailed(true);
      return [];
    }
  }
  const options = {
    inputId,
    placeholder,
    defaultOptions: true,
    // In a dialog the list would be cut off by the dialog's own scrolling.
    menuPosition: 'fixed',
    noOptionsMessage: () => nothingFound,
    loadOptions: load,
  } as const;
  return { options, failure: hasFailed ? <ErrorMessage>{failed}</ErrorMessage> : null };
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE));
}
