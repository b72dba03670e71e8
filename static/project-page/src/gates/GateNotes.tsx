import { Text } from '@atlaskit/primitives/compiled/text';
import SectionMessage from '@atlaskit/section-message/message';
import type { ReactElement } from 'react';

import type { Gate } from '#domain/gate/gate';
import type { GateEvaluation, PendingReacknowledgement } from '#domain/gate/gate-evaluation';
import { givenByOnePerson } from '#domain/gate/given-by-one-person';
import { gateNumber } from '#domain/gate/stage';
import { gatesPageMessages as words } from '#i18n/gates-page-messages';

import { useGatesPage } from './gates-context';
import { wordRoles } from './word-roles';

type GateNotesProps = { readonly evaluation: GateEvaluation; readonly isNext: boolean };

/** What is to be said about a gate as a whole. */
export function GateNotes({ evaluation, isNext }: GateNotesProps): ReactElement {
  const { roleLabel, nameOf } = useGatesPage();
  const { gate, criteria, reacknowledgements } = evaluation;
  return (
    <>
      <Closed gate={gate} />
      {givenByOnePerson(evaluation).map(({ by, criterionKeys }) => (
        <Text as="p" key={by}>
          {words.onePersonTwoRoles(
            nameOf(by),
            criteria
              .filter(({ criterion }) => criterionKeys.includes(criterion.key))
              .map(({ criterion }) => wordRoles(criterion, roleLabel))
              .join(', '),
          )}
        </Text>
      ))}
      {isNext && reacknowledgements.length > 0 && <AskedAgain pending={reacknowledgements} />}
    </>
  );
}

function Closed({ gate }: { readonly gate: Gate }): ReactElement | null {
  const { moment, nameOf } = useGatesPage();
  if (gate.skip !== undefined) {
    const { by, at, rationale } = gate.skip;
    return <Text as="p">{words.skippedBy(nameOf(by), moment(at), rationale)}</Text>;
  }
  return gate.closedAt === undefined ? null : (
    <Text as="p">{words.passedOn(moment(gate.closedAt))}</Text>
  );
}

/** GT-3: the next gate waits for holders of earlier gates who are asked again. */
function AskedAgain({
  pending,
}: {
  readonly pending: readonly PendingReacknowledgement[];
}): ReactElement {
  const { roleLabel } = useGatesPage();
  return (
    <SectionMessage appearance="warning">
      {pending.map(({ gate: { stage }, criterion }) => (
        <Text as="p" key={`${stage}.${criterion.key}`}>
          {words.asksAgain(words.gateShort(gateNumber(stage)), wordRoles(criterion, roleLabel))}
        </Text>
      ))}
    </SectionMessage>
  );
}
