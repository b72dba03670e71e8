import Lozenge from '@atlaskit/lozenge';
import { type ComponentProps, type ReactElement } from 'react';

const APPEARANCE: Readonly<Record<string, ComponentProps<typeof Lozenge>['appearance']>> = {
  new: 'default',
  indeterminate: 'inprogress',
  done: 'success',
};

type StatusLozengeProps = {
  readonly name: string;
  /** Key of the status category: new, indeterminate or done. */
  readonly category: string;
};

/** A status in the colour of its category. */
export function StatusLozenge({ name, category }: StatusLozengeProps): ReactElement {
  return <Lozenge appearance={APPEARANCE[category] ?? 'default'}>{name}</Lozenge>;
}
