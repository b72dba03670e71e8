import { useState } from 'react';

import type { CommandId } from '#domain/shared/identifiers';
import { describeFailure, type Failure, type OwnErrorMessages } from '#i18n/error-messages';

import { useCommand } from './use-command';

type Save = <Input extends object, Value, Error extends Failure>(
  call: (input: Input & { readonly commandId: CommandId }) => Promise<SaveReply<Value, Error>>,
  input: Input,
  own: OwnErrorMessages<Error>,
) => Promise<Value | undefined>;

type SaveReply<Value, Error> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Error };

/** How a form stands that was or is being saved. */
export type Saving = {
  readonly sending: boolean;
  /** What went wrong at the last attempt. */
  readonly failure: string | undefined;
  /** Somebody else stored another version meanwhile; the form compares with that one now (EV-4). */
  readonly overtaken: boolean;
  /** Refuses before anything is sent. */
  readonly setFailure: (sentence: string) => void;
  /**
   * Stores what was typed; answers with what is stored now, or with nothing when it was not stored.
   * `own` words the kinds of failure that only this call has.
   */
  readonly save: Save;
  /** Forgets the last attempt, when what was typed is discarded. */
  readonly forget: () => void;
};

/** A form whose values are typed over stored ones, and saved together. */
export type FormSaving = Pick<Saving, 'sending' | 'failure' | 'overtaken'> & {
  readonly save: () => Promise<void>;
  readonly discard: () => void;
};

/**
 * Saving a form.
 *
 * @param refresh - Reads what is stored now, for a conflict; answers with the sentence of a failure.
 */
export function useSaving(refresh: () => Promise<string | undefined>): Saving {
  const { sending, send } = useCommand();
  const [failure, setFailure] = useState<string>();
  const [overtaken, setOvertaken] = useState(false);

  const save: Save = async (call, input, own) => {
    setFailure(undefined);
    const reply = await send(call, input);
    if (reply?.ok === true) {
      setOvertaken(false);
      return reply.value;
    }
    if (reply?.error.kind === 'conflict') {
      const notRead = await refresh();
      setFailure(notRead);
      setOvertaken(notRead === undefined);
    } else {
      setFailure(describeFailure(reply?.error, own));
    }
    return undefined;
  };

  return {
    sending,
    failure,
    overtaken,
    setFailure,
    save,
    forget: () => {
      setFailure(undefined);
      setOvertaken(false);
    },
  };
}
