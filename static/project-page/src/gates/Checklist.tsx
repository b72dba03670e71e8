import type { ReactElement } from 'react';

import type { Gate } from '#domain/gate/gate';
import { actingRole } from '#domain/gate/gate-actor';
import type { Criterion } from '#domain/gate/lifecycle-template';

import { Check } from './Check';
import { useGatesPage } from './gates-context';

type ChecklistCriterion = Extract<Criterion, { readonly type: 'checklist' }>;
type ChecklistProps = { readonly gate: Gate; readonly criterion: ChecklistCriterion };

/** Checks of a criterion; its holders tick them and add evidence (GT-2). */
export function Checklist({ gate, criterion }: ChecklistProps): ReactElement {
  const { opened } = useGatesPage();
  const holds = actingRole({ heldRoles: opened.rights.myRoleKeys }, criterion) !== undefined;
  const mayTick = holds && gate.state === 'open';
  return (
    <ul className="plain-list">
      {criterion.items.map((item) => (
        <li key={item.key}>
          <Check
            gate={gate}
            criterionKey={criterion.key}
            item={item}
            tick={gate.ticks.find(
              (tick) => tick.criterionKey === criterion.key && tick.itemKey === item.key,
            )}
            mayTick={mayTick}
          />
        </li>
      ))}
    </ul>
  );
}
