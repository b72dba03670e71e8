import type { OutcomeRow } from '../build-plan';

/** What a dialog about one outcome gets. */
export type OutcomeDialogProps = { readonly row: OutcomeRow; readonly onClose: () => void };
