import Button from '@atlaskit/button/new';
import { Text } from '@atlaskit/primitives/compiled/text';
import { type ReactElement, useState } from 'react';

import { DELIVERY_LIFECYCLE } from '#domain/gate/delivery-lifecycle';
import type { Gate } from '#domain/gate/gate';
import { gateNumber } from '#domain/gate/stage';
import { stageTemplate } from '#domain/gate/stage-template';
import { gatesPageMessages as words } from '#i18n/gates-page-messages';

import { TextDialog } from '../../../shared/TextDialog';
import { usePage } from '../page-context';

import { useGatesPage } from './gates-context';
import { useGateCommand } from './use-gate-command';

/** The Accountable skips the next stage with a rationale; QA never (GT-5). */
export function SkipStage({ gate }: { readonly gate: Gate }): ReactElement | null {
  const { client } = usePage();
  const { opened } = useGatesPage();
  const { sending, run } = useGateCommand(gate.stage);
  const [isAsking, setIsAsking] = useState(false);
  const template = stageTemplate(gate.stage);
  if (!template.skippable) return <Text as="p">{words.skipNeverQa}</Text>;
  if (!opened.rights.myRoleKeys.includes(DELIVERY_LIFECYCLE.accountableRole)) return null;
  return (
    <>
      <Button
        onClick={() => {
          setIsAsking(true);
        }}
      >
        {words.skip}
      </Button>
      {isAsking && (
        <TextDialog
          title={words.skipHeading(gateNumber(gate.stage), template.label)}
          intro={words.skipIntro}
          label={words.skipRationale}
          submit={words.skip}
          maximum={1000}
          isRequired
          isSending={sending}
          onSubmit={(rationale) => run(client['gate.skip'], { rationale }, words.skipped)}
          onClose={() => {
            setIsAsking(false);
          }}
        />
      )}
    </>
  );
}
