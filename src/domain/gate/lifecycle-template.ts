import type { RoleKey } from '../shared/identifiers';

import type { Stage } from './stage';

/** An item of a checklist criterion; keys never change, labels may (GT-1). */
export type ChecklistItem = { readonly key: string; readonly label: string };

type CriterionBase = {
  /** Unique within its gate. */
  readonly key: string;
  /** What has to be true or said, as a clause: "production is complete". */
  readonly label: string;
  /** Who can meet it: the holders of any of these roles, or whom they speak for (GT-11). */
  readonly roleKeys: readonly [RoleKey, ...RoleKey[]];
  /** False: described, but this version of Plumbline has no way to record it, so it is never met. */
  readonly recordable: boolean;
};

/** What a gate asks for (GT-2); where the answer comes from is fixed by the type. */
export type Criterion =
  | (CriterionBase & {
      readonly type: 'acknowledgement';
      /** What the acknowledgement is given for, and lapses with (GT-3). */
      readonly content: 'none' | 'delivery-schedule';
    })
  | (CriterionBase & { readonly type: 'checklist'; readonly items: readonly ChecklistItem[] })
  /** Said by somebody whom nobody in Jira stands for; a person of the stake records it (GT-11). */
  | (CriterionBase & { readonly type: 'on-behalf' })
  | (CriterionBase & { readonly type: 'verdict' });

/** One stage of the lifecycle and the gate at its exit. */
export type StageTemplate = {
  readonly label: string;
  /** "Do not proceed until …", without the full stop. */
  readonly until: string;
  readonly criteria: readonly [Criterion, ...Criterion[]];
  /** GT-5: any stage but QA. */
  readonly skippable: boolean;
};

/** Data that describes the lifecycle (GT-1). A delivery keeps the version it started with. */
export type LifecycleTemplate = {
  readonly version: number;
  /** Records skips (GT-5). */
  readonly accountableRole: RoleKey;
  /** Working days that a day of the schedule may move after its gate passed (GT-3). */
  readonly acceptableDelay: { readonly standard: number; readonly clientHandover: number };
  readonly stages: Readonly<Record<Stage, StageTemplate>>;
};
