import { Inline, List, ListItem, Lozenge, Stack, Text } from '@forge/react';
import type { ReactElement } from 'react';

import { evaluateGate } from '#domain/gate/evaluate-gate';
import type { EvaluatedCriterion } from '#domain/gate/gate-evaluation';
import { gateNumber } from '#domain/gate/stage';
import { stageTemplate } from '#domain/gate/stage-template';
import { workItemMessages as words } from '#i18n/work-item-messages';

import { wordStanding } from './word-standing';
import type { ServedWorkItem } from './work-item-client';

/** The gate that comes next, and what it still misses (GT-2). */
export function NextGate({ served }: { readonly served: ServedWorkItem }): ReactElement {
  const { nextStage, nextGate } = served;
  if (nextStage === undefined) return <Text>{words.allGatesClosed}</Text>;
  return (
    <Stack space="space.100">
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Text weight="bold">
          {words.gate(gateNumber(nextStage), stageTemplate(nextStage).label)}
        </Text>
        <Lozenge appearance="inprogress">{words.gateNext}</Lozenge>
      </Inline>
      {nextGate !== undefined && (
        <Missing
          criteria={evaluateGate(nextGate.body, []).criteria}
          roleLabels={nextGate.body.roleLabels}
        />
      )}
    </Stack>
  );
}

type MissingProps = {
  readonly criteria: readonly EvaluatedCriterion[];
  readonly roleLabels: Readonly<Record<string, string>>;
};

function Missing({ criteria, roleLabels }: MissingProps): ReactElement {
  const open = criteria.filter(({ met }) => !met);
  if (open.length === 0) return <Text>{words.nothingMissing}</Text>;
  return (
    <Stack space="space.050">
      <Text color="color.text.subtle">{words.missing}</Text>
      <List type="unordered">
        {open.map((entry) => (
          <ListItem key={entry.criterion.key}>
            {words.missingLine(capitalised(entry.criterion.label), wordStanding(entry, roleLabels))}
          </ListItem>
        ))}
      </List>
    </Stack>
  );
}

function capitalised(clause: string): string {
  return clause.charAt(0).toUpperCase() + clause.slice(1);
}
