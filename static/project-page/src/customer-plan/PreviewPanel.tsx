import { Text } from '@atlaskit/primitives/compiled/text';
import { type ReactElement, useMemo } from 'react';

import { customerPlanMessages as words } from '#i18n/customer-plan-messages';

import { CopyButtons } from './CopyButtons';
import { useCustomerPlanPage } from './customer-plan-context';
import { planSheet } from './export/plan-sheet';
import { Panel } from './Panel';
import { PlanSheetView } from './PlanSheetView';

/** The plan as the customer would read it now. */
export function PreviewPanel(): ReactElement {
  const { draft } = useCustomerPlanPage();
  const sheet = useMemo(() => planSheet(draft), [draft]);
  return (
    <Panel heading={words.previewHeading}>
      <PlanSheetView sheet={sheet} headingLevel="h4" />
      {draft.milestones.length + draft.owed.length === 0 ? null : (
        <>
          <CopyButtons sheet={sheet} />
          <Text as="p" size="small" color="color.text.subtle">
            {words.copyDraftWarning}
          </Text>
        </>
      )}
    </Panel>
  );
}
