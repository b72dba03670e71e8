import { Label } from '@atlaskit/form/label';
import Select from '@atlaskit/select/Select';
import Textfield from '@atlaskit/textfield';
import { type ReactElement, useId } from 'react';

import { calendarDateSchema } from '#domain/shared/calendar-date';
import { proposalMessages } from '#i18n/proposal-messages';

import { TextField } from '../../../../shared/TextField';

import type { Candidate } from './candidates';
import type { UsedCandidates } from './use-candidates';

type EditorProps = { readonly candidate: Candidate; readonly used: UsedCandidates };
type MergeOption = { readonly label: string; readonly value: string };

/** Words a candidate before it is accepted, or merges it into another one. */
export function ProposalEditor({ candidate, used }: EditorProps): ReactElement {
  const dayId = useId();
  const { key } = candidate;
  return (
    <div className="proposal-editor">
      <TextField
        label={proposalMessages.statement}
        value={candidate.statement}
        maximum={255}
        onChange={(statement) => {
          used.edit(key, { statement });
        }}
      />
      <TextField
        label={proposalMessages.customerWording}
        value={candidate.customerWording}
        maximum={255}
        onChange={(customerWording) => {
          used.edit(key, { customerWording });
        }}
      />
      <TextField
        label={proposalMessages.evidence}
        value={candidate.evidence}
        maximum={1000}
        onChange={(evidence) => {
          used.edit(key, { evidence });
        }}
      />
      <div>
        <Label htmlFor={dayId}>{proposalMessages.day}</Label>
        <Textfield
          id={dayId}
          type="date"
          value={candidate.target ?? ''}
          isCompact
          onChange={(event) => {
            const day = calendarDateSchema.safeParse(event.currentTarget.value);
            used.edit(key, { target: day.success ? day.data : null });
          }}
        />
      </div>
      <MergeSelect candidate={candidate} used={used} />
    </div>
  );
}

function MergeSelect({ candidate, used }: EditorProps): ReactElement | null {
  const id = useId();
  const others = used.candidates
    .filter((other) => other.key !== candidate.key && other.statement !== '')
    .map((other): MergeOption => ({ label: other.statement, value: other.key }));
  return others.length === 0 ? null : (
    <div>
      <Label htmlFor={id}>{proposalMessages.mergeInto}</Label>
      <Select<MergeOption>
        inputId={id}
        options={others}
        value={null}
        onChange={(option) => {
          if (option !== null) used.merge(candidate.key, option.value);
        }}
      />
    </div>
  );
}
