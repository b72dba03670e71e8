import { z } from 'zod';

import { type FaultSetting } from '../../../faults/fault-schemas';
import { request } from '../request';

/** A fault as it is set; which parts it has is up to its kind, and the host's to check. */
export type ShownFault = { readonly kind: string } & Readonly<
  Record<string, string | number | undefined>
>;

const faultSchema = z
  .record(z.string(), z.union([z.string(), z.number()]))
  .refine(({ kind }) => typeof kind === 'string')
  // The line above says so.
  .transform((fault) => fault as ShownFault);

const switchedSchema = z.object({
  fault: faultSchema,
  met: z.number(),
  left: z.number().optional(),
});

const faultsSchema = z.object({
  storage: switchedSchema.nullable(),
  jira: switchedSchema.nullable(),
  functions: z.record(z.string(), switchedSchema),
  frame: faultSchema.nullable(),
});

/** A fault that is set, and how often it was met; frames are not counted. */
export type SwitchedFault = {
  readonly fault: ShownFault;
  readonly met?: number | undefined;
  readonly left?: number | undefined;
};

export type SwitchedFaults = z.infer<typeof faultsSchema>;

export async function loadFaults(): Promise<SwitchedFaults> {
  return faultsSchema.parse(await request('GET', '/host/api/faults'));
}

/** Where a fault can be set. */
export type FaultPlace =
  | { readonly where: Exclude<FaultSetting['where'], 'function'> }
  | { readonly where: 'function'; readonly functionKey: string };

/** @param fault - `null` takes it away. */
export async function setFault(place: FaultPlace, fault: ShownFault | null): Promise<void> {
  await request('PUT', '/host/api/faults', { ...place, fault });
}

export async function takeAllFaultsAway(): Promise<void> {
  await request('DELETE', '/host/api/faults');
}
