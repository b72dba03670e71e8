import { useState } from 'react';

import { planMessages } from '#i18n/plan-messages';

import { usePage } from '../../page-context';
import { usePlan } from '../plan-context';

export type Reorder = {
  /** Moves the outcome of one row to the place of another; says whether there is such a place. */
  readonly moveTo: (from: number, to: number) => boolean;
  /** What a screen reader hears about the last move. */
  readonly message: string;
};

/** Order by hand (PL-10): shown at once, taken back when the server refuses. */
export function useReorder(): Reorder {
  const { plan, outcomes, mayEdit } = usePlan();
  const { changeSelected, showFlag } = usePage();
  const [message, setMessage] = useState('');

  const moveTo = (from: number, to: number): boolean => {
    const moved = plan.rows[from];
    if (!mayEdit || moved === undefined || plan.rows[to] === undefined || from === to) return false;
    const others = plan.rows.filter((row) => row !== moved);
    const before = others[to]?.outcome.id ?? null;
    const order = others.toSpliced(to, 0, moved).map((row) => row.outcome.id);
    const earlier = plan.rows.map((row) => row.outcome.id);
    showOrder(order);
    setMessage(planMessages.movedTo(moved.outcome.statement, to + 1, plan.rows.length));
    void send(moved.outcome.id, before, earlier);
    return true;
  };

  const showOrder = (ids: readonly string[]): void => {
    changeSelected((view) => ({ ...view, outcomeOrder: { ...view.outcomeOrder, ids: [...ids] } }));
  };
  const send = async (
    id: Parameters<typeof outcomes.move>[0],
    before: Parameters<typeof outcomes.move>[1],
    earlier: readonly string[],
  ): Promise<void> => {
    const failure = await outcomes.move(id, before);
    if (failure === undefined) return;
    showOrder(earlier);
    showFlag({ type: 'error', title: failure });
  };
  return { moveTo, message };
}
