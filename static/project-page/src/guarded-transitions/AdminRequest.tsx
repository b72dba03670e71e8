import './admin-request.css';

import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { Inline } from '@atlaskit/primitives/compiled/inline';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import { type ReactElement, useState } from 'react';

import { gateNumber, type Stage, STAGES } from '#domain/gate/stage';
import { stageTemplate } from '#domain/gate/stage-template';
import { adminRequest } from '#i18n/gate-messages';
import { guardedTransitionMessages as words } from '#i18n/guarded-transition-messages';

import { ChoiceSelect } from '../../../shared/ChoiceSelect';
import { useCopy } from '../../../shared/clipboard/use-copy';
import { useFrame } from '../frame-context';

/** The text that a person sends to the Jira admin, so that a transition is guarded (GT-9). */
export function AdminRequest(): ReactElement {
  const { project } = useFrame();
  const [stage, setStage] = useState<Stage>('delivery-planning');
  const [isCopied, setIsCopied] = useState(false);
  const { copy, byHand } = useCopy();
  const text = requestText(stage, project.key);
  return (
    <div className="admin-request">
      <Stack space="space.100">
        <Heading size="xsmall" as="h4">
          {words.requestHeading}
        </Heading>
        <ChoiceSelect
          label={words.requestFor}
          choices={STAGES.map((candidate) => ({
            value: candidate,
            label: words.gateOption(gateNumber(candidate), stageTemplate(candidate).label),
          }))}
          chosen={stage}
          onChoose={(chosen) => {
            if (chosen !== undefined) setStage(chosen);
            setIsCopied(false);
          }}
        />
        <pre className="admin-request-text">{text}</pre>
        <Inline space="space.100" alignBlock="center" shouldWrap>
          <Button onClick={() => void copy({ text }).then(setIsCopied)}>{words.copy}</Button>
          <div role="status">{isCopied && <Text>{words.copied}</Text>}</div>
        </Inline>
        {byHand}
      </Stack>
    </div>
  );
}

function requestText(stage: Stage, projectName: string): string {
  const gate = { number: gateNumber(stage), label: stageTemplate(stage).label };
  return `${adminRequest.subject({ projectName })}\n\n${adminRequest.body({ projectName, gate })}`;
}
