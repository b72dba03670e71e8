import Button from '@atlaskit/button/new';
import Checkbox from '@atlaskit/checkbox';
import { Inline } from '@atlaskit/primitives/compiled/inline';
import { Text } from '@atlaskit/primitives/compiled/text';
import { lazy, type ReactElement, Suspense, useState } from 'react';

import { outcomeHints } from '#domain/plan/outcome-hints';
import { englishDay } from '#i18n/english-time';
import { proposalMessages } from '#i18n/proposal-messages';

import { usePage } from '../../page-context';
import { wordHint } from '../table/word-hint';

import type { Candidate } from './candidates';
import type { UsedCandidates } from './use-candidates';
import { whyOf } from './why-proposed';

const ProposalEditor = lazy(async () => ({
  default: (await import('./ProposalEditor')).ProposalEditor,
}));
const TextDialog = lazy(async () => ({
  default: (await import('../../../../shared/TextDialog')).TextDialog,
}));

type CardProps = { readonly candidate: Candidate; readonly used: UsedCandidates };

/** One candidate: why it is proposed, what it lacks, and what can be done with it. */
export function ProposalCard({ candidate, used }: CardProps): ReactElement {
  const { opened } = usePage();
  const { mayEdit } = opened.rights;
  const { key, statement, isIncluded, outsideReason, proposals } = candidate;
  const why = useWhy(candidate);
  return (
    <li className="proposal">
      <div className="proposal-head">
        {mayEdit && outsideReason === undefined && (
          <Checkbox
            aria-label={
              statement === ''
                ? proposalMessages.includeUnnamed(why[0] ?? '')
                : proposalMessages.include(statement)
            }
            isChecked={isIncluded}
            onChange={(event) => {
              used.include([key], event.currentTarget.checked);
            }}
          />
        )}
        <div className="proposal-body">
          {statement !== '' && (
            <Text weight="semibold">
              <bdi>{statement}</bdi>
            </Text>
          )}
          {proposals.some((proposal) => proposal.isTextWithheld) && (
            <Text>{proposalMessages.withheld}</Text>
          )}
          <CandidateFacts candidate={candidate} why={why} />
          {mayEdit && <CardActions candidate={candidate} used={used} />}
        </div>
      </div>
    </li>
  );
}

function useWhy({ proposals }: Candidate): readonly string[] {
  const { jira } = usePage();
  const items = jira.state === 'ready' ? jira.snapshot.items : undefined;
  return proposals.map((proposal) => whyOf(proposal, items));
}

function CandidateFacts(props: {
  readonly candidate: Candidate;
  readonly why: readonly string[];
}): ReactElement {
  const { people } = usePage();
  const { statement, lacks, owners, target, outsideReason } = props.candidate;
  return (
    <span className="proposal-facts">
      {props.why.map((sentence) => (
        <span key={sentence}>{sentence}</span>
      ))}
      {target !== undefined && <span>{proposalMessages.target(englishDay(target))}</span>}
      {owners.map((owner) =>
        owner.kind === 'account' ? (
          <span key={owner.accountId}>
            {proposalMessages.owner(people.nameOf(owner.accountId))}
          </span>
        ) : null,
      )}
      {lacks.length > 0 && (
        <span>
          {proposalMessages.lacks} {lacks.map((part) => proposalMessages.parts[part]).join(', ')}
        </span>
      )}
      {outsideReason !== undefined && <span>{proposalMessages.outsideReason(outsideReason)}</span>}
      {outcomeHints(statement, undefined).map((hint) => (
        <span key={hint.kind}>{wordHint(hint)}</span>
      ))}
    </span>
  );
}

function CardActions({ candidate, used }: CardProps): ReactElement {
  const { key, outsideReason } = candidate;
  const [isEditing, setIsEditing] = useState(candidate.statement === '');
  if (outsideReason !== undefined) {
    return (
      <Inline>
        <Button
          spacing="compact"
          onClick={() => {
            used.putOutside(key, undefined);
          }}
        >
          {proposalMessages.takeBack}
        </Button>
      </Inline>
    );
  }
  return (
    <>
      {isEditing && (
        <Suspense fallback={null}>
          <ProposalEditor candidate={candidate} used={used} />
        </Suspense>
      )}
      <Inline space="space.100" shouldWrap>
        <Button
          spacing="compact"
          aria-expanded={isEditing}
          onClick={() => {
            setIsEditing(!isEditing);
          }}
        >
          {isEditing ? proposalMessages.stopEditing : proposalMessages.edit}
        </Button>
        {candidate.proposals.length > 1 && (
          <Button
            spacing="compact"
            onClick={() => {
              used.split(key);
            }}
          >
            {proposalMessages.split}
          </Button>
        )}
        {candidate.epicIds.length > 0 && <OutsideButton candidate={candidate} used={used} />}
      </Inline>
    </>
  );
}

function OutsideButton({ candidate, used }: CardProps): ReactElement {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Button
        spacing="compact"
        onClick={() => {
          setIsAsking(true);
        }}
      >
        {proposalMessages.markOutside}
      </Button>
      {isAsking && (
        <OutsideQuestion
          onReason={(reason) => {
            used.putOutside(candidate.key, reason);
          }}
          onClose={() => {
            setIsAsking(false);
          }}
        />
      )}
    </>
  );
}

function OutsideQuestion(props: {
  readonly onReason: (reason: string) => void;
  readonly onClose: () => void;
}): ReactElement {
  return (
    <Suspense fallback={null}>
      <TextDialog
        title={proposalMessages.outsideTitle}
        label={proposalMessages.outsideWhy}
        submit={proposalMessages.outsideSubmit}
        maximum={500}
        isRequired
        isSending={false}
        onClose={props.onClose}
        onSubmit={(reason) => {
          props.onReason(reason);
          return Promise.resolve(undefined);
        }}
      />
    </Suspense>
  );
}
