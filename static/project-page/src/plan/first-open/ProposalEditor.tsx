import { ErrorMessage } from '@atlaskit/form/error-message';
import { Label } from '@atlaskit/form/label';
import Select from '@atlaskit/select/Select';
import { type ReactElement, useId, useState } from 'react';

import { EPICS_PER_OUTCOME } from '#domain/plan/outcome';
import { proposalMessages } from '#i18n/proposal-messages';

import { type Candidate, epicsTogether } from './candidates';
import { OutcomeFields } from './OutcomeFields';
import type { UsedCandidates } from './use-candidates';

type EditorProps = { readonly candidate: Candidate; readonly used: UsedCandidates };
type MergeOption = { readonly label: string; readonly value: string };

/** Words a candidate before it is accepted, or merges it into another one. */
export function ProposalEditor({ candidate, used }: EditorProps): ReactElement {
  const { key } = candidate;
  return (
    <div className="proposal-editor">
      <OutcomeFields
        texts={candidate}
        target={candidate.target}
        onText={(change) => {
          used.edit(key, change);
        }}
        onTarget={(target) => {
          used.edit(key, { target });
        }}
      />
      <MergeSelect candidate={candidate} used={used} />
    </div>
  );
}

function MergeSelect({ candidate, used }: EditorProps): ReactElement | null {
  const id = useId();
  const [refusal, setRefusal] = useState('');
  const others = used.candidates
    .filter(isMergeable(candidate))
    .map((other): MergeOption => ({ label: other.statement, value: other.key }));
  const merge = (into: string): void => {
    const epics = epicsTogether(used.candidates, candidate.key, into);
    if (epics > EPICS_PER_OUTCOME) {
      setRefusal(proposalMessages.problems['too-many-epics'](EPICS_PER_OUTCOME, epics));
    } else {
      used.merge(candidate.key, into);
    }
  };
  return others.length === 0 ? null : (
    <div>
      <Label htmlFor={id}>{proposalMessages.mergeInto}</Label>
      <Select<MergeOption>
        inputId={id}
        options={others}
        value={null}
        isInvalid={refusal !== ''}
        descriptionId={`${id}-refusal`}
        onChange={(option) => {
          if (option !== null) merge(option.value);
        }}
      />
      <div id={`${id}-refusal`} role="alert">
        {refusal !== '' && <ErrorMessage>{refusal}</ErrorMessage>}
      </div>
    </div>
  );
}

/** What the person put outside stays what it is; what has no words yet could not be told apart. */
function isMergeable({ key }: Candidate): (other: Candidate) => boolean {
  return (other) =>
    other.key !== key && other.statement !== '' && other.outsideReason === undefined;
}
