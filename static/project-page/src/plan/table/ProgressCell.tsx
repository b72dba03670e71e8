import Lozenge from '@atlaskit/lozenge';
import { Pressable } from '@atlaskit/primitives/compiled/pressable';
import type { ReactElement } from 'react';

import type { OutcomeWork } from '#domain/plan/outcome-work';
import { type OutcomeState, percentDone } from '#domain/plan/progress';
import { planMessages } from '#i18n/plan-messages';

import { usePlan } from '../plan-context';
import { wordEpics } from '../word-epics';

import type { CellProps } from './cell-props';

const APPEARANCES: Readonly<
  Record<OutcomeState, 'default' | 'inprogress' | 'success' | 'removed'>
> = {
  'not-started': 'default',
  'in-progress': 'inprogress',
  achieved: 'success',
  dropped: 'removed',
};

/** "12 of 17" and what it is based on (PL-5, EV-8); a press shows the work. */
export function ProgressCell({ row, cell }: CellProps): ReactElement {
  const { openDialog } = usePlan();
  const { statement, id } = row.outcome;
  return (
    <div className="inline-view progress-view">
      <Pressable
        onClick={() => {
          openDialog({ kind: 'work', outcomeId: id });
        }}
        {...cell}
      >
        {row.work === undefined ? (
          planMessages.workNotRead
        ) : (
          <WorkProgress statement={statement} work={row.work} />
        )}
      </Pressable>
    </div>
  );
}

function WorkProgress(props: {
  readonly statement: string;
  readonly work: OutcomeWork;
}): ReactElement {
  const { statement, work } = props;
  const { whyUnreadable } = usePlan();
  const { done, total, rejected } = work.progress;
  const readable = work.epics.length - work.unreadableEpics;
  return (
    <>
      <span className="inline-label">{planMessages.progressTitle(statement, done, total)}</span>
      <span aria-hidden="true" className="progress-figures">
        {work.epics.length === 0 ? planMessages.noWork : planMessages.progress(done, total)}
        {work.epics.length > 0 && (
          <span className="outcome-percent">{percentDone(work.progress)} %</span>
        )}
      </span>
      <span aria-hidden="true" className="progress-track">
        <span className="progress-bar" style={{ inlineSize: `${percentDone(work.progress)}%` }} />
      </span>
      <Lozenge appearance={APPEARANCES[work.state]}>{planMessages.states[work.state]}</Lozenge>
      {rejected > 0 && <span className="outcome-note">{planMessages.rejected(rejected)}</span>}
      {work.unreadableEpics > 0 && (
        <span className="outcome-note">
          {planMessages.epicsReadable(readable, work.epics.length)}
        </span>
      )}
      {wordEpics(work.epics, whyUnreadable).map((note) => (
        <span key={note} className="outcome-note">
          {note}
        </span>
      ))}
    </>
  );
}
