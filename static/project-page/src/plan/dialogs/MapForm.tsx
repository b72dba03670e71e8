import { Label } from '@atlaskit/form/label';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import Select from '@atlaskit/select/Select';
import { type ReactElement, useId, useState } from 'react';

import type { IssueId, OutcomeId } from '#domain/shared/identifiers';
import { workMessages } from '#i18n/work-messages';

import { FormDialog } from '../../../../shared/FormDialog';
import type { OutcomeRow } from '../build-plan';

import type { Mapping } from './plan-mapping';
import { useMapWork } from './use-map-work';
import { useSending } from './use-sending';

type Option<Id> = { readonly label: string; readonly value: Id };

/** What the form says: mapping and moving differ in words only. */
type MapWords = {
  readonly title: string;
  readonly submit: string;
  readonly parent: string;
  readonly reparented: (count: number) => string;
};

/** Chooses the outcome, and the parent of work that gets one in Jira. */
export function MapForm(props: {
  readonly mapping: Mapping;
  readonly outcomes: readonly OutcomeRow[];
  readonly words: MapWords;
  readonly onClose: () => void;
}): ReactElement {
  const { mapping, outcomes, words, onClose } = props;
  const [outcomeId, setOutcomeId] = useState(outcomes[0]?.outcome.id);
  const [chosenParent, setChosenParent] = useState<IssueId>();
  const { done, run } = useMapWork();
  const { isSending, failure, send } = useSending(onClose);
  const row = outcomes.find(({ outcome }) => outcome.id === outcomeId);
  const parents = row === undefined ? [] : parentOptions(row, mapping);
  const parentId = (parents.find(({ value }) => value === chosenParent) ?? parents[0])?.value;
  const total = mapping.epics.length + mapping.reparented.length;
  const lacksParent = mapping.reparented.length > 0 && parentId === undefined;
  return (
    <FormDialog
      title={words.title}
      submit={words.submit}
      isSending={isSending}
      failure={failure ?? problemOf(row, lacksParent)}
      onClose={onClose}
      onSubmit={() => {
        if (row !== undefined && !lacksParent) send(() => run(mapping, { outcome: row, parentId }));
      }}
    >
      <Stack space="space.100">
        <Choice
          label={workMessages.mapOutcome}
          options={outcomes.map(({ outcome }) => ({
            label: outcome.statement,
            value: outcome.id,
          }))}
          value={outcomeId}
          onChange={setOutcomeId}
        />
        <MappingPreview mapping={mapping} words={words} />
        {mapping.reparented.length > 0 && (
          <Choice
            label={words.parent}
            options={parents}
            value={parentId}
            onChange={setChosenParent}
          />
        )}
        {done !== undefined && <Text as="p">{workMessages.mapProgress(done, total)}</Text>}
      </Stack>
    </FormDialog>
  );
}

/** What will happen in Plumbline, and what in Jira. */
function MappingPreview({
  mapping,
  words,
}: {
  readonly mapping: Mapping;
  readonly words: MapWords;
}): ReactElement {
  const { epics, reparented } = mapping;
  return (
    <>
      {epics.length > 0 && <Text as="p">{workMessages.mapEpics(epics.length)}</Text>}
      {reparented.length > 0 && <Text as="p">{words.reparented(reparented.length)}</Text>}
    </>
  );
}

function problemOf(row: OutcomeRow | undefined, lacksParent: boolean): string | undefined {
  if (row === undefined) return workMessages.mapNothing;
  return lacksParent ? workMessages.mapNoEpic : undefined;
}

/** Epics that the outcome has, and those that it is about to get. */
function parentOptions(row: OutcomeRow, mapping: Mapping): readonly Option<IssueId>[] {
  const own = (row.work?.epics ?? []).flatMap((epic) =>
    epic.kind === 'unreadable' || epic.kind === 'retyped' ? [] : [epic.item],
  );
  return [...own, ...mapping.epics].map((epic) => ({
    label: `${epic.key} ${epic.summary}`,
    value: epic.id,
  }));
}

function Choice<Id extends OutcomeId | IssueId>(props: {
  readonly label: string;
  readonly options: readonly Option<Id>[];
  readonly value: Id | undefined;
  readonly onChange: (value: Id | undefined) => void;
}): ReactElement {
  const id = useId();
  return (
    <div>
      <Label htmlFor={id}>{props.label}</Label>
      <Select<Option<Id>>
        inputId={id}
        options={props.options}
        value={props.options.find((option) => option.value === props.value) ?? null}
        menuPosition="fixed"
        onChange={(option) => {
          props.onChange(option?.value);
        }}
      />
    </div>
  );
}
