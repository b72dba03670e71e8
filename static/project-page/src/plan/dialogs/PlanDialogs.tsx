import { lazy, type ReactElement, Suspense } from 'react';

import { isEvidenceWritten } from '#domain/plan/confirmed-evidence';
import type { OutcomeId } from '#domain/shared/identifiers';

import { usePlan } from '../plan-context';

import type { PlanDialog } from './plan-dialog';

const AssignDialog = lazy(async () => ({ default: (await import('./AssignDialog')).AssignDialog }));
const KeepDialog = lazy(async () => ({ default: (await import('./KeepDialog')).KeepDialog }));
const MapDialog = lazy(async () => ({ default: (await import('./MapDialog')).MapDialog }));
const MoveDialog = lazy(async () => ({ default: (await import('./MoveDialog')).MoveDialog }));
const MergeDialog = lazy(async () => ({ default: (await import('./MergeDialog')).MergeDialog }));
const RemovedDialog = lazy(async () => ({
  default: (await import('./RemovedDialog')).RemovedDialog,
}));
const SignOffDialog = lazy(async () => ({
  default: (await import('./SignOffDialog')).SignOffDialog,
}));
const TextDialogs = lazy(async () => ({ default: (await import('./TextDialogs')).TextDialogs }));
const WriteEvidenceDialog = lazy(async () => ({
  default: (await import('./WriteEvidenceDialog')).WriteEvidenceDialog,
}));
const WorkDialog = lazy(async () => ({ default: (await import('./WorkDialog')).WorkDialog }));

/** The dialog that is open; its code is loaded when it opens. */
export function PlanDialogs(props: {
  readonly dialog: PlanDialog | undefined;
  readonly onClose: () => void;
}): ReactElement | null {
  return props.dialog === undefined ? null : (
    <Suspense fallback={null}>
      <OpenDialog dialog={props.dialog} onClose={props.onClose} />
    </Suspense>
  );
}

function OpenDialog(props: {
  readonly dialog: PlanDialog;
  readonly onClose: () => void;
}): ReactElement | null {
  const { dialog, onClose } = props;
  switch (dialog.kind) {
    case 'removed':
      return <RemovedDialog onClose={onClose} />;
    case 'map':
      return <MapDialog ids={dialog.ids} onClose={onClose} />;
    case 'move':
      return <MoveDialog ids={dialog.ids} onClose={onClose} />;
    case 'keep':
      return <KeepDialog ids={dialog.ids} onClose={onClose} />;
    case 'assign':
      return <AssignDialog ids={dialog.ids} onClose={onClose} />;
    case 'add':
    case 'outside':
      return <TextDialogs dialog={dialog} onClose={onClose} />;
    default:
      return <OutcomeDialog kind={dialog.kind} outcomeId={dialog.outcomeId} onClose={onClose} />;
  }
}

function OutcomeDialog(props: {
  readonly kind: 'drop' | 'confirm' | 'merge' | 'sign-off' | 'work';
  readonly outcomeId: OutcomeId;
  readonly onClose: () => void;
}): ReactElement | null {
  const { kind, outcomeId, onClose } = props;
  const { plan } = usePlan();
  const row = plan.rows.find(({ outcome }) => outcome.id === outcomeId);
  if (row === undefined) return null;
  switch (kind) {
    case 'merge':
      return <MergeDialog row={row} onClose={onClose} />;
    case 'sign-off':
      return <SignOffDialog row={row} onClose={onClose} />;
    case 'work':
      return <WorkDialog row={row} onClose={onClose} />;
    case 'confirm':
      return isEvidenceWritten(row.outcome) ? (
        <TextDialogs dialog={{ kind, row }} onClose={onClose} />
      ) : (
        <WriteEvidenceDialog row={row} onClose={onClose} />
      );
    default:
      return <TextDialogs dialog={{ kind, row }} onClose={onClose} />;
  }
}
