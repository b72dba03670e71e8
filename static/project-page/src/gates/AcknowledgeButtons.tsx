import Button from '@atlaskit/button/new';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import { type ReactElement, useState } from 'react';

import { missingDates } from '#domain/delivery/check-schedule-order';
import { actingRole } from '#domain/gate/gate-actor';
import type { Standing } from '#domain/gate/gate-evaluation';
import { gatesPageMessages as words } from '#i18n/gates-page-messages';

import { TextDialog } from '../../../shared/TextDialog';
import { usePage } from '../page-context';

import type { CriterionProps } from './criterion-props';
import { useGatesPage } from './gates-context';
import { useGateCommand } from './use-gate-command';

export type AcknowledgeButtonsProps = CriterionProps & {
  /** It was stored and is shown. */
  readonly onAcknowledged: () => void;
};

/** Buttons in the holder's own row: acknowledge, and take back what one gave (GT-3, GT-4). */
export function AcknowledgeButtons(props: AcknowledgeButtonsProps): ReactElement | null {
  const { gate, entry } = props;
  const { opened } = useGatesPage();
  const { criterion, standing } = entry;
  const holds = actingRole({ heldRoles: opened.rights.myRoleKeys }, criterion) !== undefined;
  const isOpen = gate.state === 'open';
  const mayAcknowledge =
    holds && (standing.kind === 'asked-again' || (isOpen && standing.kind !== 'acknowledged'));
  const mayWithdraw = isOpen && 'by' in standing && isOwn(standing, opened.accountId);
  if (!mayAcknowledge && !mayWithdraw) return null;
  return (
    <Stack space="space.100" alignInline="start">
      {mayAcknowledge && <AcknowledgeButton {...props} />}
      {mayWithdraw && <WithdrawButton gate={gate} entry={entry} />}
    </Stack>
  );
}

function isOwn(standing: Extract<Standing, { readonly by: unknown }>, accountId: string): boolean {
  return (
    standing.by === accountId && (standing.kind === 'acknowledged' || standing.kind === 'lapsed')
  );
}

function AcknowledgeButton(props: AcknowledgeButtonsProps): ReactElement {
  const { gate, entry, onAcknowledged } = props;
  const { client, showFlag } = usePage();
  const { opened } = useGatesPage();
  const { sending, run } = useGateCommand(gate.stage);
  const { criterion, standing } = entry;
  const isUndated =
    criterion.type === 'acknowledgement' &&
    criterion.content === 'delivery-schedule' &&
    missingDates(opened.delivery.body.schedule).length > 0;

  const text = standing.kind === 'waiting' ? words.acknowledge : words.acknowledgeAgain;

  async function acknowledge(): Promise<void> {
    const failure = await run(
      client['gate.acknowledge'],
      { criterionKey: criterion.key, deliveryVersion: opened.delivery.version },
      words.acknowledged,
    );
    if (failure === undefined) onAcknowledged();
    else showFlag({ type: 'error', title: words.failedTitle, description: failure });
  }

  return (
    <>
      <Button
        appearance="primary"
        isLoading={sending}
        isDisabled={isUndated}
        aria-label={words.buttonFor(text, criterion.label)}
        onClick={() => void acknowledge()}
      >
        {text}
      </Button>
      {isUndated && (
        <Text size="small" color="color.text.subtle">
          {words.datesFirst}
        </Text>
      )}
    </>
  );
}

function WithdrawButton({ gate, entry }: CriterionProps): ReactElement {
  const { client } = usePage();
  const { sending, run } = useGateCommand(gate.stage);
  const [isAsking, setIsAsking] = useState(false);
  const criterionKey = entry.criterion.key;
  return (
    <>
      <Button
        appearance="subtle"
        onClick={() => {
          setIsAsking(true);
        }}
      >
        {words.withdraw}
      </Button>
      {isAsking && (
        <TextDialog
          title={words.withdrawHeading}
          label={words.withdrawReason}
          submit={words.withdraw}
          maximum={500}
          isRequired
          isSending={sending}
          onSubmit={(reason) =>
            run(client['gate.withdraw'], { criterionKey, reason }, words.withdrawn)
          }
          onClose={() => {
            setIsAsking(false);
          }}
        />
      )}
    </>
  );
}
