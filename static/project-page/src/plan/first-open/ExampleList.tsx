import '../plan-page.css';

import Heading from '@atlaskit/heading';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import SectionMessage from '@atlaskit/section-message';
import { type ReactElement, useMemo } from 'react';

import { DEFAULT_CALENDAR } from '#domain/delivery/default-calendar';
import { exampleMessages } from '#i18n/example-messages';

import { usePage } from '../../page-context';

import { DraftList } from './DraftList';
import { exampleDrafts } from './example-drafts';

/** A worked example, for somebody who has nothing to paste: the same preview, and nothing is stored before (ux.md). */
export function ExampleList({ onDone }: { readonly onDone: () => void }): ReactElement {
  const { opened, selected } = usePage();
  const { today } = opened;
  const calendar = selected?.delivery.body.calendar ?? DEFAULT_CALENDAR;
  const drafts = useMemo(() => exampleDrafts(today, calendar), [today, calendar]);
  return (
    <Stack space="space.200">
      <Heading size="medium" as="h2">
        {exampleMessages.title}
      </Heading>
      <SectionMessage
        appearance="information"
        headingLevel="h3"
        title={exampleMessages.isAnExample}
      >
        <Text as="p">{exampleMessages.intro}</Text>
      </SectionMessage>
      <DraftList sources={drafts} mark={exampleMessages.mark} onDone={onDone} />
    </Stack>
  );
}
