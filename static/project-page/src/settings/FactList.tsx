import type { ReactElement } from 'react';

type FactListProps = {
  readonly facts: readonly { readonly label: string; readonly text: string }[];
};

/** Values to read, each with its name. */
export function FactList({ facts }: FactListProps): ReactElement {
  return (
    <dl className="fact-list">
      {facts.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
