import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import { type ReactElement, useId, useMemo, useState } from 'react';

import { compareCustomerPlans } from '#domain/customer-plan/compare-customer-plans';
import type { PlanVersion } from '#domain/customer-plan/customer-plan';
import { customerPlanMessages as words } from '#i18n/customer-plan-messages';
import { englishDay } from '#i18n/english-time';

import { CopyButtons } from './CopyButtons';
import { useCustomerPlanPage } from './customer-plan-context';
import { describeDifference } from './describe-difference';
import { planSheet } from './export/plan-sheet';
import { isolated } from './isolated';
import { PlanSheetView } from './PlanSheetView';
import { SentenceList } from './SentenceList';

type PublishedNumberProps = {
  readonly version: PlanVersion;
  /** The number before; absent for the first. */
  readonly before: PlanVersion | undefined;
};

/** One published number: who was told what and when, the plan itself, and how it differs from the one before. */
export function PublishedNumber({ version, before }: PublishedNumberProps): ReactElement {
  const { moment, nameOf } = useCustomerPlanPage();
  const [isShown, setIsShown] = useState(false);
  const contentId = useId();
  const { number, publishedAt, publishedBy, toldWhom, toldOn, why } = version;
  return (
    <li className="customer-plan-row">
      <Stack space="space.050">
        <Heading size="xsmall" as="h4">
          {words.number(number)}
        </Heading>
        <Text as="p">{words.numberFacts(moment(publishedAt), nameOf(publishedBy))}</Text>
        <Text as="p">{words.numberTold(isolated(toldWhom), englishDay(toldOn))}</Text>
        {why === '' ? null : <Text as="p">{words.numberWhy(isolated(why))}</Text>}
      </Stack>
      <div className="customer-plan-row-actions">
        <Button
          spacing="compact"
          aria-expanded={isShown}
          aria-controls={contentId}
          aria-label={isShown ? words.hideOf(number) : words.showOf(number)}
          onClick={() => {
            setIsShown(!isShown);
          }}
        >
          {isShown ? words.hide : words.show}
        </Button>
      </div>
      <div id={contentId} className="customer-plan-row-wide" hidden={!isShown}>
        {isShown ? <NumberContent version={version} before={before} /> : null}
      </div>
    </li>
  );
}

function NumberContent({ version, before }: PublishedNumberProps): ReactElement {
  const { nameOf } = useCustomerPlanPage();
  const sheet = useMemo(() => planSheet(version.plan, version.number), [version]);
  const sentences =
    before === undefined
      ? [words.firstNumber]
      : compareCustomerPlans(before.plan, version.plan).map(describeDifference);
  return (
    <Stack space="space.200">
      {before === undefined ? null : (
        <Heading size="xsmall" as="h5">
          {words.changesHeading(before.number)}
        </Heading>
      )}
      {before !== undefined && sentences.length === 0 ? (
        <Text as="p">{words.noChanges(before.number)}</Text>
      ) : (
        <SentenceList sentences={sentences} />
      )}
      <PlanSheetView sheet={sheet} headingLevel="h5" />
      <CopyButtons sheet={sheet} />
      <Text as="p" size="small" color="color.text.subtle">
        {words.publisherFigures(nameOf(version.publishedBy))}
      </Text>
    </Stack>
  );
}
