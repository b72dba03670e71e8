import {
  checkAddress,
  checkWrite,
  findRow,
  presentRow,
  readOf,
  type RowAddress,
  type StorageContext,
  type StorageOutcome,
  writeOf,
} from './storage-context';
import { refuse } from './storage-refusal';
import { type SetOptions, type StorageRequest } from './storage-requests';
import { type StoredRow } from './storage-rows';

type GetRequest = RowAddress & Pick<StorageRequest<'get'>, 'options'>;
type SetRequest = RowAddress & Pick<StorageRequest<'set'>, 'value' | 'options'>;

export function getRow(context: StorageContext, request: GetRequest): StorageOutcome {
  const row = findRow(context, request);
  if (row === undefined) return refuseMissingKey();
  return {
    body: presentRow(row, request.options?.metadataFields),
    moved: [readOf(request, row)],
  };
}

export function setRow(context: StorageContext, request: SetRequest): StorageOutcome {
  const write = checkWrite(context, request);
  checkSetOptions(request.options);
  const before = context.rows.find(write.entity, write.key);
  if (before !== undefined && request.options?.keyPolicy === 'FAIL_IF_EXISTS') {
    refuse('KEY_CONFLICT', 'Provided key already exists and cannot be overwritten');
  }
  const after = context.rows.write(write);
  return {
    body: returnedRow(request.options, { before, after }),
    moved: [writeOf(request, write)],
  };
}

function checkSetOptions(options: SetOptions): void {
  // A missing policy is refused too: the package's types ask for OVERRIDE.
  if (options?.returnValue !== undefined && options.keyPolicy !== 'OVERRIDE') {
    refuse(
      'INVALID_KEY_POLICY_RETURN_VALUE_COMBINATION',
      'returnValue can only be used with keyPolicy OVERRIDE',
    );
  }
}

function returnedRow(
  options: SetOptions,
  { before, after }: { readonly before: StoredRow | undefined; readonly after: StoredRow },
): unknown {
  if (options?.returnValue === undefined) return undefined;
  const row = options.returnValue === 'PREVIOUS' ? before : after;
  return row === undefined ? undefined : presentRow(row, options.returnMetadataFields);
}

export function deleteRow(context: StorageContext, request: RowAddress): StorageOutcome {
  const { entity, key } = checkAddress(context, request);
  if (context.rows.find(entity, key) === undefined) refuseMissingKey();
  context.rows.remove(entity, key);
  return { body: undefined, moved: [] };
}

export function refuseMissingKey(): never {
  return refuse('KEY_NOT_FOUND', 'Provided key does not exist');
}
