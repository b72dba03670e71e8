import { Label } from '@atlaskit/form/label';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import Select from '@atlaskit/select/Select';
import { type ReactElement, useId, useState } from 'react';

import type { IssueId, OutcomeId } from '#domain/shared/identifiers';
import { workMessages } from '#i18n/work-messages';

import { FormDialog } from '../../../../shared/FormDialog';
import type { OutcomeRow, PlanWork } from '../build-plan';
import { usePlan } from '../plan-context';

import { type Mapping, planMapping } from './plan-mapping';
import { useMapWork } from './use-map-work';
import { useSending } from './use-sending';

type Option<Id> = { readonly label: string; readonly value: Id };

/** Maps selected work to an outcome: says what will happen in Plumbline and what in Jira (PL-3). */
export function MapDialog(props: {
  readonly ids: readonly IssueId[];
  readonly onClose: () => void;
}): ReactElement | null {
  const { plan } = usePlan();
  // What is mapped leaves the list while it runs, so the work is taken as it was when the dialog opened.
  const [work] = useState<PlanWork | undefined>(plan.work);
  return work === undefined ? null : (
    <MapForm mapping={planMapping(props.ids, work.tree)} onClose={props.onClose} />
  );
}

function MapForm(props: { readonly mapping: Mapping; readonly onClose: () => void }): ReactElement {
  const { mapping, onClose } = props;
  const { plan } = usePlan();
  const [outcomeId, setOutcomeId] = useState(plan.rows[0]?.outcome.id);
  const [chosenParent, setChosenParent] = useState<IssueId>();
  const { done, run } = useMapWork();
  const { isSending, failure, send } = useSending(onClose);
  const row = plan.rows.find(({ outcome }) => outcome.id === outcomeId);
  const parents = row === undefined ? [] : parentOptions(row, mapping);
  const parentId = (parents.find(({ value }) => value === chosenParent) ?? parents[0])?.value;
  const total = mapping.epics.length + mapping.parentless.length;
  const lacksParent = mapping.parentless.length > 0 && parentId === undefined;
  return (
    <FormDialog
      title={workMessages.mapTitle}
      submit={workMessages.mapSubmit}
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
          options={plan.rows.map(({ outcome }) => ({
            label: outcome.statement,
            value: outcome.id,
          }))}
          value={outcomeId}
          onChange={setOutcomeId}
        />
        <MappingPreview mapping={mapping} />
        {mapping.parentless.length > 0 && (
          <Choice
            label={workMessages.mapParent}
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
function MappingPreview({ mapping }: { readonly mapping: Mapping }): ReactElement {
  const { epics, parentless } = mapping;
  return (
    <>
      {epics.length > 0 && <Text as="p">{workMessages.mapEpics(epics.length)}</Text>}
      {parentless.length > 0 && <Text as="p">{workMessages.mapParents(parentless.length)}</Text>}
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
