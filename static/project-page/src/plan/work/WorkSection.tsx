import './work.css';

import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { Text } from '@atlaskit/primitives/compiled/text';
import { type ReactElement, type ReactNode, useId, useState } from 'react';

import { workMessages } from '#i18n/work-messages';

/** A list below the table that can be folded; its count is always seen. */
export function WorkSection(props: {
  readonly heading: string;
  readonly intro: string;
  readonly empty: string;
  readonly count: number;
  readonly opensFirst?: boolean;
  readonly children: ReactNode;
}): ReactElement {
  const { heading, count } = props;
  const [isOpen, setIsOpen] = useState((props.opensFirst ?? false) && count > 0);
  const id = useId();
  return (
    <section className="work-section" aria-labelledby={id}>
      <div className="work-section-head">
        <Heading size="small" as="h2" id={id}>
          {heading} ({count})
        </Heading>
        {count > 0 && (
          <Button
            appearance="subtle"
            spacing="compact"
            aria-expanded={isOpen}
            aria-describedby={id}
            onClick={() => {
              setIsOpen(!isOpen);
            }}
          >
            {isOpen ? workMessages.hide : workMessages.show}
          </Button>
        )}
      </div>
      <Text as="p" color="color.text.subtle">
        {count === 0 ? props.empty : props.intro}
      </Text>
      {isOpen && count > 0 && props.children}
    </section>
  );
}
