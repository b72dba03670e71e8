import { acceptOutcomes } from '#application/plan/accept-outcomes';
import type { OutcomeInput } from '#application/plan/change-outcome';
import type { Session } from '#application/session/session';
import type { Outcome } from '#domain/plan/outcome';
import { commandIdSchema, type DeliveryId, outcomeIdSchema } from '#domain/shared/identifiers';
import { acceptInput } from '#test/builders/plan-inputs';
import { aVisibleEpic } from '#test/builders/visible-work-item';
import { aSession, type FakePorts, fakePorts } from '#test/fakes/fake-ports';

/** A delivery with outcomes `command-start.1`, `.2` …, one for each list of epics, owned by Ada. */
export type PlanInMemory = {
  readonly ports: FakePorts;
  readonly session: Session;
  readonly deliveryId: DeliveryId;
  /** What a command about an outcome carries; the version is the stored one unless the test says otherwise. */
  readonly about: (outcomeNumber: number, commandId: string, version?: number) => OutcomeInput;
  readonly outcome: (outcomeNumber: number) => Outcome;
};

export async function planInMemory(epicIds: readonly (readonly string[])[]): Promise<PlanInMemory> {
  const ports = fakePorts();
  const extra = ['10010', '10011', '10012', '10013'];
  ports.jira.workItems = [...new Set([...epicIds.flat(), ...extra])].map((id) => aVisibleEpic(id));
  const lines = epicIds.map((ids) => ({ epicIds: ids }));
  const accepted = await acceptOutcomes(
    ports,
    await aSession(ports),
    acceptInput('command-start', lines),
  );
  if (!accepted.ok) throw new Error(accepted.error.message);
  const { deliveryId } = accepted.value;
  const nameOf = (number: number): string => `outcome/${deliveryId}.command-start.${number}`;
  return {
    ports,
    deliveryId,
    session: await aSession(ports),
    about: (number, commandId, version) => ({
      deliveryId,
      commandId: commandIdSchema.parse(commandId),
      outcomeId: outcomeIdSchema.parse(`command-start.${number}`),
      version: version ?? ports.rows.all().get(nameOf(number))?.version ?? 1,
    }),
    outcome: (number) => ports.rows.all().get(nameOf(number))?.body as Outcome,
  };
}
