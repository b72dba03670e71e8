import Button from '@atlaskit/button/new';
import { Label } from '@atlaskit/form';
import Textfield from '@atlaskit/textfield';
import { type ReactElement, useState } from 'react';

import { showFailure } from '../flag-list';

import { setDueDate } from './work-item';

type DueDateFieldProps = {
  readonly issueKey: string;
  readonly day: string | null;
  readonly onSaved: () => void;
};

/** Jira's own due date, which no plan of the app changes by itself. */
export function DueDateField({ issueKey, day, onSaved }: DueDateFieldProps): ReactElement {
  const [typed, setTyped] = useState(day ?? '');
  const save = async (): Promise<void> => {
    try {
      await setDueDate(issueKey, typed === '' ? null : typed);
      onSaved();
    } catch (error) {
      showFailure('The due date was not saved', error);
    }
  };
  return (
    <form
      className="due-date"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Label htmlFor="due-date">Due date</Label>
      <div className="due-date-row">
        <Textfield
          id="due-date"
          type="date"
          isCompact
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
          }}
        />
        {typed === (day ?? '') ? null : (
          <Button type="submit" spacing="compact">
            Save due date
          </Button>
        )}
      </div>
    </form>
  );
}
