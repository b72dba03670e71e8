import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';

/** One value that is edited where it is read: Enter edits and saves, Escape cancels, focus comes back. */
export type InlineEdit<Value> = {
  readonly isEditing: boolean;
  readonly draft: Value;
  readonly isSaving: boolean;
  /** Why the draft was not saved; it stays in the editor. */
  readonly failure: string | undefined;
  /** The button that shows the value. */
  readonly viewRef: RefObject<HTMLButtonElement>;
  readonly start: () => void;
  readonly setDraft: (draft: Value) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Saves when the focus leaves the editor. */
  readonly onBlur: (event: FocusEvent) => void;
};

export type InlineEditOptions<Value> = {
  readonly value: Value;
  /** Refuses a draft with a sentence before it is sent. */
  readonly check?: (draft: Value) => string | undefined;
  /** Answers with the sentence of a failure. */
  readonly onSave: (draft: Value) => Promise<string | undefined>;
};

export function useInlineEdit<Value>(options: InlineEditOptions<Value>): InlineEdit<Value> {
  const { value } = options;
  const [isEditing, setIsEditing] = useState(false);
  const [draft, setDraft] = useState(value);
  const [isSaving, setIsSaving] = useState(false);
  const [failure, setFailure] = useState<string>();
  const viewRef = useRef<HTMLButtonElement>(null);
  const returnsFocus = useRef(false);

  useEffect(() => {
    if (isEditing || !returnsFocus.current) return;
    returnsFocus.current = false;
    viewRef.current?.focus();
  }, [isEditing]);

  const close = (withFocus: boolean): void => {
    returnsFocus.current = withFocus;
    setIsEditing(false);
  };
  const save = async (withFocus: boolean): Promise<void> => {
    if (isSaving) return;
    if (JSON.stringify(draft) === JSON.stringify(value)) {
      close(withFocus);
      return;
    }
    const refusal = options.check?.(draft);
    setFailure(refusal);
    if (refusal !== undefined) return;
    setIsSaving(true);
    const sentence = await options.onSave(draft);
    setIsSaving(false);
    setFailure(sentence);
    if (sentence === undefined) close(withFocus);
  };

  return {
    isEditing,
    draft,
    isSaving,
    failure,
    viewRef,
    setDraft,
    start: () => {
      setDraft(value);
      setFailure(undefined);
      setIsEditing(true);
    },
    onKeyDown: (event) => {
      // Arrows and Enter belong to the editor now, not to the table around it.
      event.stopPropagation();
      // An open menu of a select took the key already.
      if (event.defaultPrevented) return;
      if (event.key === 'Escape') close(true);
      if (!isSavingKey(event)) return;
      event.preventDefault();
      void save(true);
    },
    onBlur: (event) => {
      if (!event.currentTarget.contains(event.relatedTarget)) void save(false);
    },
  };
}

/** Shift and Enter makes a new line; Enter also ends the choice of a character in Japanese or Chinese. */
function isSavingKey(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing;
}
