import { Text } from '@atlaskit/primitives/compiled/text';
import type { ReactElement } from 'react';

/** Sentences one below the other; each finds its own direction, because it quotes what people typed. */
export function SentenceList(props: { readonly sentences: readonly string[] }): ReactElement {
  return (
    <ul className="customer-plan-sentences">
      {props.sentences.map((sentence, index) => (
        // Two lines with the same text give the same sentence twice.
        <li key={index} dir="auto">
          <Text>{sentence}</Text>
        </li>
      ))}
    </ul>
  );
}
