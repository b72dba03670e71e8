import { createHash } from 'node:crypto';

import type { CommandPorts } from '#application/ports/ports';
import { deliveryAt, gateAt, headAt, type RowAddress } from '#application/ports/row-address';
import type { StoredRow } from '#application/ports/row-store';
import type { Session } from '#application/session/session';
import type { AuditEntry } from '#domain/audit/audit-entry';
import { EMPTY_HEAD } from '#domain/audit/row-head';
import type { Delivery } from '#domain/delivery/delivery';
import { heldRoleKeys } from '#domain/delivery/held-roles';
import { DEFAULT_PROJECT_SETTINGS } from '#domain/delivery/project-settings';
import type { Role } from '#domain/delivery/role';
import type { Gate } from '#domain/gate/gate';
import type { Stage } from '#domain/gate/stage';
import { calendarDateSchema, instantSchema } from '#domain/shared/calendar-date';
import { accountIdSchema, type CommandId, commandIdSchema } from '#domain/shared/identifiers';

import { type InMemoryRowStore, inMemoryRowStore } from '../fakes/in-memory-row-store';

import { aDelivery } from './delivery-builder';
import { allGates, aRole, aSchedule } from './gate-builder';

const NOW = '2026-05-04T12:05:00.000Z';

/** Ada owns the delivery; Pia, Dan, Cleo and Quinn hold one role each; nobody in Jira is the client. */
const ROLES: readonly Role[] = [
  aRole('delivery-owner', 'account-ada'),
  aRole('client-intake-manager', 'account-cleo'),
  aRole('production-line-architect', 'account-pia'),
  aRole('deployment-specialist', 'account-dan'),
  aRole('qa-engineer', 'account-quinn'),
  aRole('client'),
];

export type StoredGates = {
  readonly ports: CommandPorts & { readonly rows: InMemoryRowStore };
  readonly delivery: Delivery;
  readonly sessionOf: (accountId: string) => Session;
  readonly gate: (stage: Stage) => StoredRow<Gate>;
  readonly deliveryRow: () => StoredRow<Delivery>;
  /** What a command on a gate is sent with, for the row as it is now. */
  readonly on: (
    stage: Stage,
    commandId: string,
  ) => {
    readonly commandId: CommandId;
    readonly deliveryId: Delivery['id'];
    readonly stage: Stage;
    readonly version: number;
  };
  /** Entries of the audit log, oldest first. */
  readonly audit: () => readonly AuditEntry[];
};

/** A delivery with all seven dates and its gates in memory. */
export async function storedGates(gates: readonly Gate[] = allGates()): Promise<StoredGates> {
  const rows = inMemoryRowStore();
  const delivery = aDelivery({ schedule: { ...aSchedule() } });
  const { id, projectId } = delivery;
  const put = (address: RowAddress, body: unknown) =>
    rows.transact([{ kind: 'set', address, row: { version: 1, body } }]);
  const headOf = (ids: readonly string[]) => ({
    ...EMPTY_HEAD,
    order: [...ids],
    versions: Object.fromEntries(ids.map((one) => [one, 1])),
  });
  await put(deliveryAt(id), delivery);
  await put(headAt(projectId, 'delivery'), headOf([id]));
  for (const gate of gates) await put(gateAt(id, gate.stage), gate);
  await put(headAt(id, 'gate'), headOf(gates.map(({ stage }) => stage)));
  const read = <Body>(name: string) => rows.all().get(name) as StoredRow<Body>;
  const gate = (stage: Stage) => read<Gate>(`gate/${id}.${stage}`);
  return {
    delivery,
    gate,
    deliveryRow: () => read<Delivery>(`delivery/${id}`),
    sessionOf: (accountId) => sessionFor(accountId, delivery),
    on: (stage, commandId) => ({
      commandId: commandIdSchema.parse(commandId),
      deliveryId: id,
      stage,
      version: gate(stage).version,
    }),
    audit: () =>
      [...rows.all()]
        .filter(([name]) => name.startsWith('audit/'))
        .map(([, row]) => row.body as AuditEntry),
    ports: {
      rows,
      clock: { now: () => instantSchema.parse(NOW) },
      hashing: { sha256: (text) => createHash('sha256').update(text).digest('hex') },
      pause: () => Promise.resolve(),
    },
  };
}

function sessionFor(text: string, delivery: Delivery): Session {
  const accountId = accountIdSchema.parse(text);
  const today = calendarDateSchema.parse(NOW.slice(0, 10));
  return {
    accountId,
    projectId: delivery.projectId,
    access: {
      level: 'delivery',
      mayEdit: true,
      myRoleKeys: heldRoleKeys(ROLES, accountId, today),
    },
    now: instantSchema.parse(NOW),
    today,
    rights: { browse: true, editIssues: true },
    isOfStake: () => Promise.resolve(true),
    administersProject: () => Promise.resolve(false),
    settingsVersion: 0,
    settings: DEFAULT_PROJECT_SETTINGS,
    deliveries: EMPTY_HEAD,
    delivery: { version: 1, body: delivery },
    roles: ROLES.map((body) => ({ version: 1, body })),
  };
}
