import Checkbox from '@atlaskit/checkbox';
import { Label } from '@atlaskit/form';
import Select from '@atlaskit/select';
import Textfield from '@atlaskit/textfield';
import { type ReactElement } from 'react';

import { type Session, useSession } from '../session';

import { type CallsFilter, NOBODY } from './calls-filter';
import { type InvocationSummary } from './invocation-schemas';

type CallsFiltersProps = {
  readonly filter: CallsFilter;
  readonly invocations: readonly InvocationSummary[];
  readonly onChange: (filter: CallsFilter) => void;
};

type Option = { readonly label: string; readonly value: string };

/** Which invocations are listed: of a function, of a person, failed ones, with certain words. */
export function CallsFilters({ filter, invocations, onChange }: CallsFiltersProps): ReactElement {
  const session = useSession();
  const functions = session.functions.map((key) => ({ label: key, value: key }));
  return (
    <form
      className="calls-filters"
      role="search"
      aria-label="Invocations"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <div className="calls-filter">
        <Label htmlFor="calls-words">Search call, module, error</Label>
        <Textfield
          id="calls-words"
          type="search"
          value={filter.words}
          onChange={(event) => {
            onChange({ ...filter, words: event.currentTarget.value });
          }}
        />
      </div>
      <FilterSelect
        label="Function"
        any="Every function"
        options={functions}
        value={filter.functionKey}
        onChange={(functionKey) => {
          onChange({ ...filter, functionKey });
        }}
      />
      <FilterSelect
        label="Person"
        any="Everybody"
        options={peopleOf(session, invocations)}
        value={filter.accountId}
        onChange={(accountId) => {
          onChange({ ...filter, accountId });
        }}
      />
      <Checkbox
        label="Only failed"
        isChecked={filter.onlyFailed}
        onChange={(event) => {
          onChange({ ...filter, onlyFailed: event.currentTarget.checked });
        }}
      />
    </form>
  );
}

type FilterSelectProps = {
  readonly label: string;
  /** Words of the choice that leaves nothing out. */
  readonly any: string;
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChange: (value: string) => void;
};

function FilterSelect(props: FilterSelectProps): ReactElement {
  const { label, any, options, value, onChange } = props;
  const id = `calls-${label.toLowerCase()}`;
  const all = [{ label: any, value: '' }, ...options];
  return (
    <div className="calls-filter">
      <Label htmlFor={id}>{label}</Label>
      <Select<Option>
        inputId={id}
        options={all}
        value={all.find((option) => option.value === value) ?? { label: value, value }}
        onChange={(option) => {
          onChange(option?.value ?? '');
        }}
      />
    </div>
  );
}

/** Everybody who appears in the log, by name. */
function peopleOf(session: Session, invocations: readonly InvocationSummary[]): readonly Option[] {
  const ids = new Set(invocations.map(({ accountId = NOBODY }) => accountId));
  return [...ids]
    .map((value) => ({ value, label: personName(session, value) }))
    .sort((one, other) => one.label.localeCompare(other.label));
}

/** The name of somebody who can log in; `Nobody` for a call without a person. */
export function personName({ users }: Session, accountId: string | undefined): string {
  if (accountId === undefined || accountId === NOBODY) return 'Nobody';
  return users.find((user) => user.accountId === accountId)?.displayName ?? accountId;
}
