import Button from '@atlaskit/button/new';
import { Text } from '@atlaskit/primitives/compiled/text';
import { type ReactElement, useState } from 'react';

import type { OutcomeId } from '#domain/shared/identifiers';
import { customerPlanMessages as words } from '#i18n/customer-plan-messages';

import { GoToPlanButton } from '../page/GoToPlanButton';

import { useCustomerPlanPage } from './customer-plan-context';
import { MilestoneRow } from './MilestoneRow';
import { Panel } from './Panel';
import type { OutcomeRow } from './use-customer-plan';

/** The outcomes as the customer knows them, in the customer's order; those without wording after them. */
export function MilestoneSection(): ReactElement {
  const { opened, draft } = useCustomerPlanPage();
  const [editing, setEditing] = useState<OutcomeId>();
  const rows = inCustomerOrder(opened.outcomes, draft.milestones);
  const [firstWithout] = rows.slice(draft.milestones.length);
  return (
    <Panel heading={words.comingHeading}>
      {rows.length === 0 ? <NoOutcomes /> : null}
      {draft.milestones.length === 0 && firstWithout !== undefined ? (
        <NoWording
          mayEdit={opened.rights.mayEdit}
          onStart={() => {
            setEditing(firstWithout.body.id);
          }}
        />
      ) : null}
      <ul className="customer-plan-rows">
        {rows.map((row) => (
          <MilestoneRow
            key={row.body.id}
            row={row}
            isEditing={editing === row.body.id}
            onEdit={setEditing}
          />
        ))}
      </ul>
    </Panel>
  );
}

function NoOutcomes(): ReactElement {
  return (
    <>
      <Text as="p">{words.noOutcomes}</Text>
      <GoToPlanButton />
    </>
  );
}

function NoWording(props: {
  readonly mayEdit: boolean;
  readonly onStart: () => void;
}): ReactElement {
  return (
    <>
      <Text as="p">{words.noWording}</Text>
      {props.mayEdit ? (
        <div>
          <Button appearance="primary" onClick={props.onStart}>
            {words.addFirstWording}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function inCustomerOrder(
  outcomes: readonly OutcomeRow[],
  milestones: readonly { readonly outcomeId: OutcomeId }[],
): readonly OutcomeRow[] {
  const place = new Map(milestones.map(({ outcomeId }, index) => [outcomeId, index]));
  const placeOf = ({ body }: OutcomeRow): number => place.get(body.id) ?? milestones.length;
  return outcomes
    .filter(({ body }) => body.state === 'active')
    .toSorted((one, other) => placeOf(one) - placeOf(other));
}
