import type { Question } from './ask-app';
import { RIGHTS_TABLE } from './rights-table';
import type { SampleFacts } from './sample-facts';
import type { Person } from './story';

type Cell = { readonly call: string; readonly person: Person; readonly facts: SampleFacts };

/** What a person sends for a row of the table; a command is the person's own. */
export function questionOf({ call, person, facts }: Cell): Question {
  const row = RIGHTS_TABLE[call];
  if (row === undefined) throw new Error(`The table has no call ${call}.`);
  const payload = row.payload?.(facts) ?? {};
  const isCommand = Object.hasOwn(payload, 'commandId');
  const own = isCommand ? { commandId: `${call}-${person}`.replace('.', '-') } : {};
  return {
    ...{ person, call, payload: { ...payload, ...own }, issueId: facts.unmappedEpicId },
    ...(row.module === undefined ? {} : { module: row.module }),
  };
}
