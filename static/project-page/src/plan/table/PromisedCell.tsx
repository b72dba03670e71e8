import type { ReactElement } from 'react';

import { englishDay } from '#i18n/english-time';
import { planMessages } from '#i18n/plan-messages';

import type { CellProps } from './cell-props';
import { ReadOnlyCell } from './ReadOnlyCell';

/** The last day told to the customer; the first one is kept for ever and shown beside it (PL-7). */
export function PromisedCell({ row, cell }: CellProps): ReactElement {
  const first = row.outcome.promises[0]?.day;
  const last = row.outcome.promises.at(-1)?.day;
  return (
    <ReadOnlyCell cell={cell}>
      {last === undefined ? planMessages.notEdited : englishDay(last)}
      {first !== last && (
        <span className="outcome-note">
          {planMessages.rePromised(englishDay(first), englishDay(last))}
        </span>
      )}
    </ReadOnlyCell>
  );
}
