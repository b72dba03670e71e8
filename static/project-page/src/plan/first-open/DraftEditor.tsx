import { Label } from '@atlaskit/form/label';
import Textarea from '@atlaskit/textarea/text-area';
import { type ReactElement, useId } from 'react';

import { draftMessages } from '#i18n/draft-messages';

import { TextField } from '../../../../shared/TextField';

import { type Draft, OWNER_LENGTH } from './draft';
import { DraftDay } from './DraftDay';
import { OutcomeFields } from './OutcomeFields';
import type { UsedDrafts } from './use-drafts';

/** Words a row before it is accepted; what is typed here counts, whatever was pasted. */
export function DraftEditor(props: {
  readonly draft: Draft;
  readonly used: UsedDrafts;
}): ReactElement {
  const providesId = useId();
  const { draft, used } = props;
  const { key, fields } = draft;
  return (
    <div className="proposal-editor">
      <OutcomeFields
        texts={fields}
        target={fields.target}
        onText={(change) => {
          used.edit(key, change);
        }}
        onTarget={(target) => {
          used.edit(key, { target });
        }}
      />
      <TextField
        label={draftMessages.fields.ownerName}
        value={fields.ownerName}
        maximum={OWNER_LENGTH}
        onChange={(ownerName) => {
          used.edit(key, { ownerName });
        }}
      />
      <div>
        <Label htmlFor={providesId}>{draftMessages.fields.provides}</Label>
        <Textarea
          id={providesId}
          dir="auto"
          value={fields.provides}
          minimumRows={2}
          onChange={(event) => {
            used.edit(key, { provides: event.currentTarget.value });
          }}
        />
      </div>
      <DraftDay
        label={draftMessages.fields.providesBy}
        day={fields.providesBy}
        onChange={(providesBy) => {
          used.edit(key, { providesBy });
        }}
      />
    </div>
  );
}
