import Button from '@atlaskit/button/new';
import { type ReactElement, useState } from 'react';

import { gatesPageMessages as words } from '#i18n/gates-page-messages';

import type { CriterionProps } from './criterion-props';
import { useGatesPage } from './gates-context';
import { RecordDialog } from './RecordDialog';

/** A person of the stake records what a role without account said (GT-11). */
export function RecordButton({ gate, entry }: CriterionProps): ReactElement | null {
  const { opened } = useGatesPage();
  const [isAsking, setIsAsking] = useState(false);
  if (!opened.rights.mayEdit || gate.state !== 'open') return null;
  return (
    <>
      <Button
        onClick={() => {
          setIsAsking(true);
        }}
      >
        {entry.standing.kind === 'waiting' ? words.record : words.recordAgain}
      </Button>
      {isAsking && (
        <RecordDialog
          gate={gate}
          entry={entry}
          onClose={() => {
            setIsAsking(false);
          }}
        />
      )}
    </>
  );
}
