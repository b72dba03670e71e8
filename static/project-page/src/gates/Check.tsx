import Button from '@atlaskit/button/new';
import Checkbox from '@atlaskit/checkbox';
import { Inline } from '@atlaskit/primitives/compiled/inline';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import { type ReactElement, useState } from 'react';

import type { ChecklistTick, Gate } from '#domain/gate/gate';
import type { ChecklistItem } from '#domain/gate/lifecycle-template';
import { gatesPageMessages as words } from '#i18n/gates-page-messages';

import { TextDialog } from '../../../shared/TextDialog';
import { usePage } from '../page-context';

import { useGatesPage } from './gates-context';
import { useGateCommand } from './use-gate-command';

type CheckProps = {
  readonly gate: Gate;
  readonly criterionKey: string;
  readonly item: ChecklistItem;
  readonly tick: ChecklistTick | undefined;
  readonly mayTick: boolean;
};

/** One check, who ticked it, and what shows it. */
export function Check({ gate, criterionKey, item, tick, mayTick }: CheckProps): ReactElement {
  const { client, showFlag } = usePage();
  const { sending, run } = useGateCommand(gate.stage);
  const [isAsking, setIsAsking] = useState(false);

  function set(done: boolean, evidence: string): Promise<string | undefined> {
    const input = { criterionKey, itemKey: item.key, done, evidence };
    return run(client['gate.tick'], input, done ? words.ticked : words.unticked);
  }
  function ask(): void {
    setIsAsking(true);
  }
  async function toggle(): Promise<void> {
    const failure = await set(tick === undefined, '');
    if (failure !== undefined) {
      showFlag({ type: 'error', title: words.failedTitle, description: failure });
    }
  }

  return (
    <Stack space="space.050">
      <Checkbox
        label={item.label}
        isChecked={tick !== undefined}
        isDisabled={!mayTick}
        onChange={() => {
          // Not disabled meanwhile: the focus would be lost.
          if (!sending) void toggle();
        }}
      />
      {tick !== undefined && <Tick tick={tick} onEvidence={mayTick ? ask : undefined} />}
      {isAsking && (
        <TextDialog
          title={words.tickEvidenceHeading(item.label)}
          label={words.tickEvidenceLabel}
          submit={words.save}
          initial={tick?.evidence ?? ''}
          maximum={500}
          isRequired={false}
          isSending={sending}
          onSubmit={(evidence) => set(true, evidence)}
          onClose={() => {
            setIsAsking(false);
          }}
        />
      )}
    </Stack>
  );
}

type TickProps = { readonly tick: ChecklistTick; readonly onEvidence: (() => void) | undefined };

function Tick({ tick, onEvidence }: TickProps): ReactElement {
  const { nameOf, moment } = useGatesPage();
  return (
    <Inline space="space.100" alignBlock="center" shouldWrap>
      <Text size="small" color="color.text.subtle">
        {words.tickedBy(nameOf(tick.by), moment(tick.at))}
      </Text>
      {tick.evidence !== '' && <Text size="small">{words.recordedEvidence(tick.evidence)}</Text>}
      {onEvidence !== undefined && (
        <Button appearance="subtle" spacing="compact" onClick={onEvidence}>
          {words.tickEvidence}
        </Button>
      )}
    </Inline>
  );
}
