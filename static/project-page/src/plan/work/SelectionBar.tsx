import Button from '@atlaskit/button/new';
import Checkbox from '@atlaskit/checkbox';
import { Inline } from '@atlaskit/primitives/compiled/inline';
import { Text } from '@atlaskit/primitives/compiled/text';
import type { ReactElement } from 'react';

import type { IssueId } from '#domain/shared/identifiers';
import { workMessages } from '#i18n/work-messages';

import type { Selection } from './use-selection';

/** What can be done with all selected lines together. */
export type WorkAction = {
  readonly text: string;
  readonly run: (ids: readonly IssueId[]) => void;
};

/** Selects all lines; says how many are selected, and offers what can be done with them. */
export function SelectionBar(props: {
  readonly selection: Selection;
  readonly actions: readonly WorkAction[];
}): ReactElement {
  const { selection, actions } = props;
  return (
    <Inline space="space.100" alignBlock="center" shouldWrap>
      <Checkbox
        label={workMessages.selectAll}
        isChecked={selection.isAll}
        isIndeterminate={selection.ids.length > 0 && !selection.isAll}
        onChange={selection.toggleAll}
      />
      {selection.ids.length > 0 && (
        <>
          <Text color="color.text.subtle">{workMessages.selected(selection.ids.length)}</Text>
          {actions.map(({ text, run }) => (
            <Button
              key={text}
              spacing="compact"
              onClick={() => {
                run(selection.ids);
              }}
            >
              {text}
            </Button>
          ))}
        </>
      )}
    </Inline>
  );
}
