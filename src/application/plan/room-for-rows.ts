import { TRANSACTION_OPERATIONS } from '../ports/row-store';

/** Rows of a part of a batch: a transaction, less one head and the audit entry. */
export const ROOM_FOR_ROWS = TRANSACTION_OPERATIONS - 2;
