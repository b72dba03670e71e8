import Heading from '@atlaskit/heading';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import type { ReactElement } from 'react';

import { checkFit } from '#domain/customer-plan/check-fit';
import { customerPlanMessages as words } from '#i18n/customer-plan-messages';

import { useCustomerPlanPage } from './customer-plan-context';
import { describeNotPlain, describeTooMuch } from './describe-fit';
import { Panel } from './Panel';
import { SentenceList } from './SentenceList';

/** Whether the plan fits one slide and one e-mail and is plain (CP-3); it warns, it never blocks. */
export function FitPanel(): ReactElement | null {
  const { draft } = useCustomerPlanPage();
  if (draft.milestones.length + draft.owed.length === 0) return null;
  const fit = checkFit(draft);
  const tooMuch = describeTooMuch(fit, draft);
  const notPlain = describeNotPlain(fit, draft);
  return (
    <Panel heading={words.fitHeading}>
      <Text as="p" color="color.text.subtle">
        {words.fitCounts(draft.milestones.length, draft.owed.length, fit.words)}
      </Text>
      {tooMuch.length + notPlain.length === 0 ? <Text as="p">{words.fits}</Text> : null}
      <Findings heading={words.tooMuch} sentences={tooMuch} />
      <Findings heading={words.notPlain} sentences={notPlain} />
    </Panel>
  );
}

function Findings(props: {
  readonly heading: string;
  readonly sentences: readonly string[];
}): ReactElement | null {
  if (props.sentences.length === 0) return null;
  return (
    <Stack space="space.050">
      <Heading size="xsmall" as="h4">
        {props.heading}
      </Heading>
      <SentenceList sentences={props.sentences} />
    </Stack>
  );
}
