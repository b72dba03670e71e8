import * as z from 'zod/mini';

/** The seven stages in order; a gate is the exit of its stage. Keys never change, labels may (GT-1). */
export const STAGES = [
  'intake-handoff',
  'delivery-planning',
  'production',
  'qa',
  'deployment',
  'handover',
  'review',
] as const;

export const stageSchema = z.enum(STAGES);
export type Stage = z.infer<typeof stageSchema>;

/** 1 to 7, as people say it: "gate 2". */
export function gateNumber(stage: Stage): number {
  return STAGES.indexOf(stage) + 1;
}
