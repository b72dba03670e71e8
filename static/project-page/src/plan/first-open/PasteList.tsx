import '../plan-page.css';

import { Label } from '@atlaskit/form/label';
import Heading from '@atlaskit/heading';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import Textarea from '@atlaskit/textarea/text-area';
import { type ReactElement, useDeferredValue, useId, useMemo, useState } from 'react';

import { draftMessages } from '#i18n/draft-messages';

import { DraftList } from './DraftList';
import { parsePastedList } from './parse-pasted-list';

/** Outcomes from a sheet: paste, look at the preview, accept the rows without a problem (ux.md "First open"). */
export function PasteList({ onDone }: { readonly onDone: () => void }): ReactElement {
  const id = useId();
  const [text, setText] = useState('');
  const shown = useDeferredValue(text);
  const rows = useMemo(() => parsePastedList(shown), [shown]);
  return (
    <Stack space="space.200">
      <Heading size="medium" as="h2">
        {draftMessages.pasteTitle}
      </Heading>
      <Text as="p">{draftMessages.pasteIntro}</Text>
      <div className="paste-rows">
        <Label htmlFor={id}>{draftMessages.pasteLabel}</Label>
        <Textarea
          id={id}
          value={text}
          minimumRows={6}
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
        />
      </div>
      {rows.length === 0 && <Text as="p">{draftMessages.empty}</Text>}
      <DraftList sources={rows} onDone={onDone} />
    </Stack>
  );
}
