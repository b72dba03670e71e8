import { type ReactElement } from 'react';

import { Children, type NodeComponent } from './Children';
import { textProp, type UiKitNode } from './ui-kit-document';

type Drawn = { readonly node: UiKitNode };

/** Whether a line is in a list like `1-5,7`; lines count from 1. */
function isHighlighted(line: number, ranges: string): boolean {
  return ranges.split(',').some((range) => {
    const [from = '', until = from] = range.split('-');
    return line >= Number.parseInt(from, 10) && line <= Number.parseInt(until, 10);
  });
}

type LineProps = Drawn & { readonly number: number; readonly text: string };

function CodeLine({ node, number, text }: LineProps): ReactElement {
  const start = textProp(node, 'highlightedStartText');
  const end = textProp(node, 'highlightedEndText');
  const hasNumber = node.props['showLineNumbers'] !== false;
  const highlighted = isHighlighted(number, textProp(node, 'highlight') ?? '');
  return (
    <span className={highlighted ? 'ui-kit-code-line ui-kit-code-highlighted' : 'ui-kit-code-line'}>
      {hasNumber ? <span className="ui-kit-code-number">{number}</span> : null}
      {highlighted && start !== undefined ? (
        <span className="ui-kit-only-heard">{start}</span>
      ) : null}
      {text}
      {highlighted && end !== undefined ? <span className="ui-kit-only-heard">{end}</span> : null}
      {'\n'}
    </span>
  );
}

/** Without colours for the words of a language, which no panel needs; numbers and marked lines are there. */
function UiKitCodeBlock({ node }: Drawn): ReactElement {
  const lines = (textProp(node, 'text') ?? '').split('\n');
  const wraps = node.props['shouldWrapLongLines'] === true;
  return (
    <pre
      className={wraps ? 'ui-kit-code-block ui-kit-code-wrapped' : 'ui-kit-code-block'}
      data-testid={textProp(node, 'testId')}
      // A block that scrolls has to be reachable without a mouse.
      tabIndex={wraps ? undefined : 0}
    >
      {/* eslint-disable-next-line @atlaskit/design-system/no-html-code -- as for Code below */}
      <code>
        {lines.map((text, index) => (
          <CodeLine key={index} node={node} number={index + 1} text={text} />
        ))}
      </code>
    </pre>
  );
}

/** Program text, in a line and as a block; Atlaskit's is a package of its own, with a highlighter for 90 languages. */
export const codeComponents = {
  Code: ({ node }) => (
    // eslint-disable-next-line @atlaskit/design-system/no-html-code -- the package is not needed for it
    <code className="ui-kit-code" data-testid={textProp(node, 'testId')}>
      <Children node={node} />
    </code>
  ),
  CodeBlock: UiKitCodeBlock,
} satisfies Readonly<Record<string, NodeComponent>>;
