import type { ReactElement } from 'react';

import { missingParts } from '#domain/plan/missing-parts';
import { outcomeHints } from '#domain/plan/outcome-hints';
import { draftMessages } from '#i18n/draft-messages';
import { englishDay } from '#i18n/english-time';
import { proposalMessages } from '#i18n/proposal-messages';

import { wordHint } from '../table/word-hint';

import { type DraftFields, providedThings } from './draft';
import type { OwnerMatch } from './match-owner';

/** What a draft says, and what it lacks (PL-4). */
export function DraftFacts(props: {
  readonly fields: DraftFields;
  readonly owner: OwnerMatch | undefined;
}): ReactElement {
  const { fields, owner } = props;
  const lacks = missingParts({
    ...fields,
    target: fields.target,
    owners: owner?.kind === 'found' ? [owner.owner] : [],
  });
  return (
    <>
      {saidBy(fields).map((sentence) => (
        <span key={sentence} className="proposal-said">
          <bdi>{sentence}</bdi>
        </span>
      ))}
      <span className="proposal-facts">
        {fields.target !== undefined && (
          <span>{proposalMessages.target(englishDay(fields.target))}</span>
        )}
        {fields.ownerName !== '' && <span>{wordOwner(fields.ownerName, owner)}</span>}
        {lacks.length > 0 && (
          <span>
            {proposalMessages.lacks} {lacks.map((part) => proposalMessages.parts[part]).join(', ')}
          </span>
        )}
        {outcomeHints(fields.statement, undefined).map((hint) => (
          <span key={hint.kind}>{wordHint(hint)}</span>
        ))}
      </span>
    </>
  );
}

function saidBy(fields: DraftFields): readonly string[] {
  const { evidence, customerWording, provides, providesBy } = fields;
  const things = providedThings(provides).map((thing) =>
    providesBy === undefined
      ? draftMessages.provides(thing)
      : draftMessages.providesUntil(thing, englishDay(providesBy)),
  );
  return [
    ...(customerWording === '' ? [] : [draftMessages.customerWording(customerWording)]),
    ...(evidence === '' ? [] : [draftMessages.evidence(evidence)]),
    ...new Set(things),
  ];
}

function wordOwner(typed: string, match: OwnerMatch | undefined): string {
  if (match === undefined) return draftMessages.owner.searching(typed);
  if (match.kind === 'found') return proposalMessages.owner(match.name);
  return match.kind === 'several'
    ? draftMessages.owner.several(typed, match.count)
    : draftMessages.owner[match.kind](typed);
}
