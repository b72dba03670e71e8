import type * as z from 'zod/mini';

import { DEFAULT_ROLES } from '#domain/delivery/default-roles';
import { type DeliverySchedule, deliveryScheduleSchema } from '#domain/delivery/delivery-schedule';
import { type Role, roleSchema } from '#domain/delivery/role';
import { type Gate, gateSchema } from '#domain/gate/gate';
import type { GateActor } from '#domain/gate/gate-actor';
import { newGate } from '#domain/gate/new-gate';
import { type Stage, STAGES } from '#domain/gate/stage';
import { calendarDateSchema, type Instant, instantSchema } from '#domain/shared/calendar-date';
import { accountIdSchema, roleKeySchema } from '#domain/shared/identifiers';

type GateInput = z.input<typeof gateSchema>;
type ScheduleInput = z.input<typeof deliveryScheduleSchema>;

/** Labels of the roles that every delivery starts with. */
export const ROLE_LABELS: Readonly<Record<string, string>> = Object.fromEntries(
  DEFAULT_ROLES.map(({ key, label }) => [key, label]),
);

/** A gate that nobody touched; a test names only the fields that it is about. */
export function aGate(stage: Stage, overrides: Partial<GateInput> = {}): Gate {
  return gateSchema.parse({ ...newGate(stage, ROLE_LABELS), ...overrides });
}

/** All seven gates, those of `changed` instead of the untouched ones. */
export function allGates(...changed: readonly Gate[]): Gate[] {
  return STAGES.map((stage) => changed.find((gate) => gate.stage === stage) ?? aGate(stage));
}

/** Seven dates in order, each a Tuesday. */
export function aSchedule(overrides: Partial<ScheduleInput> = {}): DeliverySchedule {
  return deliveryScheduleSchema.parse({
    productionStart: '2026-04-07',
    productionCompletion: '2026-05-05',
    qaSubmission: '2026-05-12',
    qaCertification: '2026-05-19',
    deploymentWindowStart: '2026-05-26',
    deploymentWindowEnd: '2026-06-02',
    clientHandover: '2026-06-09',
    ...overrides,
  } satisfies ScheduleInput);
}

export function at(text: string): Instant {
  return instantSchema.parse(text);
}

/** Somebody who holds roles today, Monday 4 May 2026. */
export function anActor(accountId: string, ...heldRoles: readonly string[]): GateActor {
  return {
    accountId: accountIdSchema.parse(accountId),
    heldRoles: heldRoles.map((key) => roleKeySchema.parse(key)),
    at: at('2026-05-04T12:05:00.000Z'),
    today: calendarDateSchema.parse('2026-05-04'),
  };
}

/** A role of the delivery with people who hold it; without people nobody does. */
export function aRole(key: string, ...accountIds: readonly string[]): Role {
  return roleSchema.parse({
    key,
    label: ROLE_LABELS[key] ?? key,
    side: key === 'client' ? 'customer' : 'us',
    holders: accountIds.map((accountId) => ({ kind: 'account', accountId })),
    deputies: [],
  });
}

type AcknowledgementInput = GateInput['acknowledgements'][number];

/** An acknowledgement of the delivery schedule at gate 2. */
export function anAcknowledgement(
  overrides: Partial<AcknowledgementInput> = {},
): AcknowledgementInput {
  return {
    criterionKey: 'schedule-production',
    roleKey: 'production-line-architect',
    by: 'account-pia',
    at: '2026-04-01T09:00:00.000Z',
    schedule: aSchedule(),
    ...overrides,
  };
}

/** Gate 2 as both holders acknowledged {@link aSchedule}. */
export function acknowledgedPlanning(overrides: Partial<GateInput> = {}): Gate {
  return aGate('delivery-planning', {
    acknowledgements: [
      anAcknowledgement(),
      anAcknowledgement({
        criterionKey: 'schedule-deployment',
        roleKey: 'deployment-specialist',
        by: 'account-dan',
      }),
    ],
    ...overrides,
  });
}

/** Gate 2 after both had acknowledged. */
export function passedPlanning(overrides: Partial<GateInput> = {}): Gate {
  return acknowledgedPlanning({
    state: 'passed',
    closedAt: '2026-04-01T09:00:00.000Z',
    ...overrides,
  });
}

/** A gate that is behind the delivery. */
export function aPassedGate(stage: Stage): Gate {
  return aGate(stage, { state: 'passed', closedAt: '2026-03-20T09:00:00.000Z' });
}
