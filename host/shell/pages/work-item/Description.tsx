import Heading from '@atlaskit/heading';
import { Text } from '@atlaskit/primitives/compiled';
import { type ReactElement } from 'react';
import { z } from 'zod';

type AdfNode = {
  readonly type: string;
  readonly text?: string | undefined;
  readonly content?: readonly AdfNode[] | undefined;
};

const nodeSchema: z.ZodType<AdfNode> = z.lazy(() =>
  z.object({
    type: z.string(),
    text: z.string().optional(),
    content: z.array(nodeSchema).optional(),
  }),
);

/** A description (Atlassian Document Format) as plain paragraphs and lists; marks are left out. */
export function Description({ value }: { readonly value: unknown }): ReactElement {
  const document = nodeSchema.safeParse(value);
  if (!document.success) {
    return (
      <Text as="p" color="color.text.subtle">
        No description.
      </Text>
    );
  }
  return (
    <div className="description">
      <Block node={document.data} />
    </div>
  );
}

function Block({ node }: { readonly node: AdfNode }): ReactElement {
  const inside = (node.content ?? []).map((child, index) => (
    // Parts of a document have no identity but their place.
    <Block key={`${node.type}-${index}`} node={child} />
  ));
  switch (node.type) {
    case 'text':
      return <>{node.text}</>;
    case 'hardBreak':
      return <br />;
    case 'paragraph':
      return <Text as="p">{inside}</Text>;
    case 'heading':
      return (
        <Heading size="xsmall" as="h3">
          {inside}
        </Heading>
      );
    case 'bulletList':
      return <ul>{inside}</ul>;
    case 'orderedList':
      return <ol>{inside}</ol>;
    case 'listItem':
      return <li>{inside}</li>;
    default:
      return <>{inside}</>;
  }
}
