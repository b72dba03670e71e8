import Heading from '@atlaskit/heading';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { type ReactElement, type ReactNode, useId } from 'react';

type PanelProps = {
  readonly heading: string;
  readonly children: ReactNode;
};

/** A part of the page with its heading. */
export function Panel({ heading, children }: PanelProps): ReactElement {
  const id = useId();
  return (
    <section className="customer-plan-panel" aria-labelledby={id}>
      <Stack space="space.150">
        <Heading size="small" as="h3" id={id}>
          {heading}
        </Heading>
        {children}
      </Stack>
    </section>
  );
}
