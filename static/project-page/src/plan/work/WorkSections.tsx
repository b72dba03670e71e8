import { Text } from '@atlaskit/primitives/compiled/text';
import SectionMessage from '@atlaskit/section-message';
import type { ReactElement } from 'react';

import { workMessages } from '#i18n/work-messages';

import type { JiraSnapshot } from '../../jira/jira-snapshot';
import type { PlanWork } from '../build-plan';
import { HintsSection } from '../hints/HintsSection';
import { KeptSection } from '../hints/KeptSection';

import { NoiseSection } from './NoiseSection';
import { ElsewhereSection, OutsideSection, WithoutOwnerSection } from './OtherSections';

/** Everything below the table: work that serves nothing, has nobody, is asked something, belongs elsewhere or is outside. */
export function WorkSections(props: {
  readonly work: PlanWork;
  readonly snapshot: JiraSnapshot;
}): ReactElement {
  const { work, snapshot } = props;
  if (snapshot.coverage === 'mapped-only') {
    return (
      <>
        <SectionMessage appearance="information">
          <Text as="p">{workMessages.mappedOnly(snapshot.projectCount)}</Text>
        </SectionMessage>
        <WithoutOwnerSection work={work} />
        <HintsSection />
        <KeptSection />
        <OutsideSection />
      </>
    );
  }
  return (
    <>
      <NoiseSection work={work} />
      <WithoutOwnerSection work={work} />
      <HintsSection />
      <KeptSection />
      <ElsewhereSection work={work} />
      <OutsideSection />
      <Text as="p" color="color.text.subtle">
        {workMessages.doneUnserved(work.lists.doneUnserved)}{' '}
        {workMessages.basedOn(snapshot.items.size)}
      </Text>
    </>
  );
}
