import type { ReactElement } from 'react';

export function PlanPage(): ReactElement {
  return <div />;
}
