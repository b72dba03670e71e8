import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import { type ReactElement, useState } from 'react';

import { dialogMessages as words } from '#i18n/dialog-messages';

import { LazyFormDialog } from './LazyFormDialog';
import { TextAreaField } from './TextAreaField';

type TextDialogProps = {
  readonly title: string;
  readonly intro?: string;
  readonly label: string;
  readonly submit: string;
  readonly initial?: string;
  readonly maximum: number;
  readonly isRequired: boolean;
  readonly isSending: boolean;
  /** Answers with the sentence of a failure; the dialog closes when there is none. */
  readonly onSubmit: (text: string) => Promise<string | undefined>;
  readonly onClose: () => void;
};

/** Asks for one text: a reason, a rationale, evidence. */
export function TextDialog(props: TextDialogProps): ReactElement {
  const { title, intro, label, submit, initial = '', maximum, isRequired, isSending } = props;
  const [text, setText] = useState(initial);
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<string>();
  const isMissing = isRequired && text.trim() === '';

  async function send(): Promise<void> {
    setAsked(true);
    if (isMissing || text.length > maximum) return;
    const sentence = await props.onSubmit(text.trim());
    setFailure(sentence);
    if (sentence === undefined) props.onClose();
  }

  return (
    <LazyFormDialog
      title={title}
      submit={submit}
      isSending={isSending}
      failure={failure}
      onSubmit={() => void send()}
      onClose={props.onClose}
    >
      <Stack space="space.100">
        {intro !== undefined && <Text as="p">{intro}</Text>}
        <TextAreaField
          label={label}
          value={text}
          maximum={maximum}
          error={asked && isMissing ? words.needed : undefined}
          onChange={setText}
        />
      </Stack>
    </LazyFormDialog>
  );
}
