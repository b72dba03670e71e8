import Button from '@atlaskit/button/new';
import { Label } from '@atlaskit/form/label';
import Heading from '@atlaskit/heading';
import Select from '@atlaskit/select/Select';
import Textfield from '@atlaskit/textfield';
import { type FormEvent, type ReactElement, useId, useState } from 'react';

import { EPIC_LEVEL, isDone } from '#domain/plan/work-item';
import type { IssueId } from '#domain/shared/identifiers';
import { workMessages } from '#i18n/work-messages';

import { requestJira } from '../../../../shared/request-jira';
import { findWorkItemId } from '../../jira/find-work-item-id';
import { usePage } from '../../page-context';
import type { OutcomeRow } from '../build-plan';
import { type PlanContextValue, usePlan } from '../plan-context';
import { wordPlanError } from '../plan-replies';

type EpicOption = { readonly label: string; readonly value: IssueId };

/** Maps one more epic: a free one of this project, or by its key one of another project (DL-7). */
export function MapEpicForm({ row }: { readonly row: OutcomeRow }): ReactElement {
  const { plan } = usePlan();
  const [epic, setEpic] = useState<EpicOption | null>(null);
  const [key, setKey] = useState('');
  const [ids] = [{ select: useId(), key: useId() }];
  const { isSending, failure, map } = useMapping(row);
  const options = freeEpics(plan);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!(await map(epic?.value, key.trim()))) return;
    setEpic(null);
    setKey('');
  };
  return (
    <form className="map-epic" onSubmit={(event) => void submit(event)}>
      <Heading size="xsmall" as="h2">
        {workMessages.mapAnother}
      </Heading>
      <div>
        <Label htmlFor={ids.select}>{workMessages.chooseEpic}</Label>
        <Select<EpicOption>
          inputId={ids.select}
          options={options}
          value={epic}
          isClearable
          noOptionsMessage={() => workMessages.noFreeEpic}
          menuPosition="fixed"
          onChange={setEpic}
        />
      </div>
      <div>
        <Label htmlFor={ids.key}>{workMessages.epicKey}</Label>
        <Textfield
          id={ids.key}
          value={key}
          isCompact
          onChange={(event) => {
            setKey(event.currentTarget.value);
          }}
        />
      </div>
      <Button type="submit" isLoading={isSending}>
        {workMessages.mapIt}
      </Button>
      <div role="status">{failure}</div>
    </form>
  );
}

function freeEpics(plan: PlanContextValue['plan']): EpicOption[] {
  const { tree, classes } = plan.work ?? {};
  return [...(classes ?? [])].flatMap(([id, found]) => {
    const item = tree?.items.get(id);
    const isFree = found.kind === 'noise' || found.kind === 'done-unserved';
    if (item?.level !== EPIC_LEVEL || !isFree) return [];
    return [{ label: `${item.key} ${item.summary}${isDone(item) ? ' ✓' : ''}`, value: id }];
  });
}

function useMapping(row: OutcomeRow): {
  readonly isSending: boolean;
  readonly failure: string;
  readonly map: (chosen: IssueId | undefined, key: string) => Promise<boolean>;
} {
  const { outcomes } = usePlan();
  const { refreshJira } = usePage();
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState('');
  const attempt = async (chosen: IssueId | undefined, key: string): Promise<string> => {
    const id = chosen ?? (key === '' ? undefined : await findWorkItemId(requestJira, key));
    if (id === undefined) return key === '' ? '' : workMessages.epicNotFound(key);
    const reply = await outcomes.mapEpic(row, id);
    if (reply?.ok !== true) return wordPlanError(reply?.error);
    refreshJira();
    return '';
  };
  return {
    isSending,
    failure,
    map: async (chosen, key) => {
      setIsSending(true);
      const sentence = await attempt(chosen, key);
      setIsSending(false);
      setFailure(sentence);
      return sentence === '';
    },
  };
}
