import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import { Inline } from '@atlaskit/primitives/compiled/inline';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import { type ReactElement, useState } from 'react';

import type { GateEvaluation } from '#domain/gate/gate-evaluation';
import { gateNumber } from '#domain/gate/stage';
import { stageTemplate } from '#domain/gate/stage-template';
import { gatesPageMessages as words } from '#i18n/gates-page-messages';

import { ChangesAfterPass } from './ChangesAfterPass';
import { Criterion } from './Criterion';
import { gateElementId } from './gate-element-id';
import { GateNotes } from './GateNotes';
import { SkipStage } from './SkipStage';

type GateCardProps = { readonly evaluation: GateEvaluation; readonly isNext: boolean };

const LOZENGES = {
  passed: 'success',
  skipped: 'default',
  next: 'inprogress',
  later: 'default',
} as const;

/** One gate: what it asks for, who gave it, and what happened since it passed. */
export function GateCard({ evaluation, isNext }: GateCardProps): ReactElement {
  const { gate, criteria } = evaluation;
  const template = stageTemplate(gate.stage);
  const asksAgain = criteria.some(({ standing }) => standing.kind === 'asked-again');
  const [isOpen, setIsOpen] = useState(isNext || asksAgain);
  const state = gate.state === 'open' ? (isNext ? 'next' : 'later') : gate.state;
  const id = gateElementId(gate.stage);
  return (
    <section
      id={id}
      className={isNext ? 'page-section gate-card gate-card-next' : 'page-section gate-card'}
      aria-labelledby={`${id}-heading`}
      // Focus comes here from “Waiting for you”.
      tabIndex={-1}
    >
      <Stack space="space.100">
        <Inline space="space.100" alignBlock="center" shouldWrap spread="space-between">
          <Inline space="space.100" alignBlock="center" shouldWrap>
            <Heading size="small" as="h3" id={`${id}-heading`}>
              {words.gate(gateNumber(gate.stage), template.label)}
            </Heading>
            <Lozenge appearance={LOZENGES[state]}>{words.state[state]}</Lozenge>
          </Inline>
          <Button
            appearance="subtle"
            spacing="compact"
            aria-expanded={isOpen}
            aria-controls={`${id}-criteria`}
            onClick={() => {
              setIsOpen(!isOpen);
            }}
          >
            {isOpen ? words.hideCriteria : words.showCriteria}
          </Button>
        </Inline>
        <Text as="p" color="color.text.subtle">
          {words.until(template.until)}
        </Text>
        <GateNotes evaluation={evaluation} isNext={isNext} />
        <div id={`${id}-criteria`} hidden={!isOpen}>
          <Stack space="space.100" alignInline="start">
            <div className="criteria">
              {criteria.map((entry) => (
                <Criterion key={entry.criterion.key} gate={gate} entry={entry} />
              ))}
            </div>
            <ChangesAfterPass changes={gate.changesAfterPass} />
            {isNext && <SkipStage gate={gate} />}
          </Stack>
        </div>
      </Stack>
    </section>
  );
}
