import { Text } from '@atlaskit/primitives/compiled/text';
import type { ReactElement } from 'react';

/** Sentences one below the other. */
export function SentenceList(props: { readonly sentences: readonly string[] }): ReactElement {
  return (
    <ul className="customer-plan-sentences">
      {props.sentences.map((sentence, index) => (
        // Two lines with the same text give the same sentence twice.
        <li key={index}>
          <Text>{sentence}</Text>
        </li>
      ))}
    </ul>
  );
}
