import Button from '@atlaskit/button/new';
import Checkbox from '@atlaskit/checkbox';
import Lozenge from '@atlaskit/lozenge';
import { Inline } from '@atlaskit/primitives/compiled/inline';
import { Text } from '@atlaskit/primitives/compiled/text';
import { lazy, type ReactElement, Suspense, useState } from 'react';

import { draftMessages } from '#i18n/draft-messages';
import { proposalMessages } from '#i18n/proposal-messages';

import type { Draft } from './draft';
import { DraftFacts } from './DraftFacts';
import type { OwnerMatch } from './match-owner';
import type { UsedDrafts } from './use-drafts';
import { wordProblem } from './word-problem';

const DraftEditor = lazy(async () => ({
  default: (await import('./DraftEditor')).DraftEditor,
}));

export type DraftCardProps = {
  readonly draft: Draft;
  readonly used: UsedDrafts;
  /** Who the typed owner is; absent while that is not known. */
  readonly owner: OwnerMatch | undefined;
  /** Marks it as no row of the reader's own: "Example". */
  readonly mark: string | undefined;
};

/** One outcome of a list or of the example: what would be accepted, and what stands in its way. */
export function DraftCard({ draft, used, owner, mark }: DraftCardProps): ReactElement {
  const { key, row, fields, problems, isIncluded } = draft;
  const [isEditing, setIsEditing] = useState(false);
  const name = fields.statement === '' ? draftMessages.unnamed(row) : fields.statement;
  return (
    <li className="proposal">
      <div className="proposal-head">
        {problems.length === 0 && (
          <Checkbox
            aria-label={draftMessages.include(name)}
            isChecked={isIncluded}
            onChange={(event) => {
              used.include([key], event.currentTarget.checked);
            }}
          />
        )}
        <div className="proposal-body">
          <Inline space="space.100" alignBlock="center" shouldWrap>
            {mark === undefined ? (
              <Text size="small" color="color.text.subtle">
                {draftMessages.row(row)}
              </Text>
            ) : (
              <Lozenge>{mark}</Lozenge>
            )}
            {fields.statement !== '' && (
              <Text weight="semibold">
                <bdi>{fields.statement}</bdi>
              </Text>
            )}
          </Inline>
          {problems.map(wordProblem).map((sentence) => (
            <Text key={sentence} color="color.text.danger">
              {sentence}
            </Text>
          ))}
          <DraftFacts fields={fields} owner={owner} />
          {isEditing && (
            <Suspense fallback={null}>
              <DraftEditor draft={draft} used={used} />
            </Suspense>
          )}
          <Inline>
            <Button
              spacing="compact"
              aria-label={draftMessages.editOf(name, isEditing)}
              aria-expanded={isEditing}
              onClick={() => {
                setIsEditing(!isEditing);
              }}
            >
              {isEditing ? proposalMessages.stopEditing : proposalMessages.edit}
            </Button>
          </Inline>
        </div>
      </div>
    </li>
  );
}
