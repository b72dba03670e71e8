import '../plan-page.css';

import Button from '@atlaskit/button/new';
import { Label } from '@atlaskit/form/label';
import Heading from '@atlaskit/heading';
import { Inline } from '@atlaskit/primitives/compiled/inline';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import Textarea from '@atlaskit/textarea/text-area';
import { type ReactElement, useDeferredValue, useId, useMemo, useState } from 'react';

import { proposalMessages } from '#i18n/proposal-messages';

import { parsePastedList } from './parse-pasted-list';
import { PastePreview } from './PastePreview';
import { MOST_PASTED_ROWS, useAcceptPasted } from './use-accept-pasted';

/** Outcomes from a sheet: paste, look at the preview, accept the rows without a problem (ux.md "First open"). */
export function PasteList({ onDone }: { readonly onDone: () => void }): ReactElement {
  const id = useId();
  const [text, setText] = useState('');
  const shown = useDeferredValue(text);
  const rows = useMemo(() => parsePastedList(shown), [shown]);
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState('');
  const acceptPasted = useAcceptPasted();
  const valid = rows.flatMap((row) => (row.problem === undefined ? [row.outcome] : []));
  const isTooMany = valid.length > MOST_PASTED_ROWS;

  const accept = async (): Promise<void> => {
    setIsSending(true);
    const sentence = await acceptPasted(valid);
    setIsSending(false);
    setFailure(sentence ?? '');
    if (sentence === undefined) onDone();
  };
  return (
    <Stack space="space.200">
      <Heading size="medium" as="h2">
        {proposalMessages.pasteTitle}
      </Heading>
      <Text as="p">{proposalMessages.pasteIntro}</Text>
      <div className="paste-rows">
        <Label htmlFor={id}>{proposalMessages.pasteLabel}</Label>
        <Textarea
          id={id}
          value={text}
          minimumRows={6}
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
        />
      </div>
      <PastePreview rows={rows} />
      <div role="status">
        {isTooMany ? proposalMessages.pasteTooMany(MOST_PASTED_ROWS) : failure}
      </div>
      <Inline space="space.100">
        <Button
          appearance="primary"
          isLoading={isSending}
          isDisabled={valid.length === 0 || isTooMany}
          onClick={() => void accept()}
        >
          {proposalMessages.accept(valid.length)}
        </Button>
        <Button appearance="subtle" onClick={onDone}>
          {proposalMessages.back}
        </Button>
      </Inline>
    </Stack>
  );
}
