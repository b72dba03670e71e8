import type { ErrorOf } from '#contracts/define-contract';
import type { gateContract } from '#contracts/gate-contract';
import type { Stage } from '#domain/gate/stage';
import type { CommandId, DeliveryId } from '#domain/shared/identifiers';
import { describeFailure } from '#i18n/error-messages';
import { gateErrorMessages } from '#i18n/gate-messages';
import { gatesPageMessages as words } from '#i18n/gates-page-messages';

import { useCommand } from '../../../shared/use-command';
import { usePage } from '../page-context';

import { useGatesPage } from './gates-context';
import type { OpenedGates } from './use-gates';

type Calls = typeof gateContract;
type GateError =
  | ErrorOf<Calls['gate.acknowledge']>
  | ErrorOf<Calls['gate.withdraw']>
  | ErrorOf<Calls['gate.tick']>
  | ErrorOf<Calls['gate.recordOnBehalf']>
  | ErrorOf<Calls['gate.skip']>;
type GateReply =
  | { readonly ok: true; readonly value: Pick<OpenedGates, 'gates'> }
  | { readonly ok: false; readonly error: GateError };

/** What every command on a gate names: where, and the version that the person sees. */
type GateTarget = {
  readonly deliveryId: DeliveryId;
  readonly stage: Stage;
  readonly version: number;
};

export type GateCommand = {
  readonly sending: boolean;
  /**
   * Sends a command about one gate and shows its answer.
   *
   * @returns The sentence of a failure, or `undefined` when it is done.
   */
  readonly run: <Input extends object>(
    call: (input: Input & GateTarget & { readonly commandId: CommandId }) => Promise<GateReply>,
    input: Input,
    done: string,
  ) => Promise<string | undefined>;
};

/**
 * Commands on one gate.
 *
 * @param stage - The gate's stage.
 */
export function useGateCommand(stage: Stage): GateCommand {
  const { showFlag } = usePage();
  const { opened, apply, refresh } = useGatesPage();
  const { sending, send } = useCommand();

  return {
    sending,
    run: async (call, input, done) => {
      const gate = opened.gates.find(({ body }) => body.stage === stage);
      if (gate === undefined) return words.failedHeading;
      const target = { deliveryId: opened.delivery.body.id, stage, version: gate.version };
      const reply = await send(call, { ...input, ...target });
      if (reply?.ok === true) {
        apply(reply.value);
        showFlag({ type: 'success', title: done });
        return undefined;
      }
      if (reply?.error.kind !== 'conflict') return describeFailure(reply?.error, gateErrorMessages);
      return (await refresh()) ?? words.conflict;
    },
  };
}
