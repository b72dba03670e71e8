import './page-frame.css';

import Heading from '@atlaskit/heading';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import { type ReactElement, type ReactNode, useId } from 'react';

type SectionProps = {
  readonly heading: string;
  readonly intro?: string;
  /** Why this reader cannot change anything here; absent when they can. */
  readonly readOnly?: string | undefined;
  readonly children: ReactNode;
};

/** One part of a page under its own heading. */
export function Section({ heading, intro, readOnly, children }: SectionProps): ReactElement {
  const id = useId();
  return (
    <section aria-labelledby={id} className="page-section">
      <Stack space="space.200">
        <Stack space="space.050">
          <Heading size="small" as="h3" id={id}>
            {heading}
          </Heading>
          {intro !== undefined && (
            <Text as="p" color="color.text.subtle">
              {intro}
            </Text>
          )}
          {readOnly !== undefined && (
            <Text as="p" color="color.text.subtle">
              {readOnly}
            </Text>
          )}
        </Stack>
        {children}
      </Stack>
    </section>
  );
}
