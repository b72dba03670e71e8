import Comment, {
  CommentAction,
  CommentAuthor,
  CommentEdited,
  CommentTime,
} from '@atlaskit/comment';
import { type ComponentProps, type ReactElement } from 'react';
import { z } from 'zod';

import { Children, type NodeComponent, Nodes } from './Children';
import { calling, passedOn, serialisableEvent } from './node-props';
import { nodesOfProp, slotOf, textProp, type UiKitNode } from './ui-kit-document';

type Drawn = { readonly node: UiKitNode };

const partSchema = z.object({ text: z.string(), onClick: z.unknown().optional() });

type Part = z.infer<typeof partSchema>;

/** An author, time or action of a comment: a text that may be pressed. */
function partOf(value: unknown): Part | undefined {
  return partSchema.safeParse(value).data;
}

function actionsOf(node: UiKitNode, name: 'actions' | 'errorActions'): ReactElement[] {
  const actions = z.array(partSchema).catch([]).parse(node.props[name]);
  return actions.map(({ text, onClick }) => {
    const tell = calling(onClick, `${node.type}.${name}`);
    return (
      <CommentAction
        key={text}
        onClick={(event) => {
          tell(serialisableEvent(event));
        }}
      >
        {text}
      </CommentAction>
    );
  });
}

const COMMENT_PROPS = [
  'errorIconLabel',
  'headingLevel',
  'highlighted',
  'id',
  'isError',
  'isSaving',
  'savingText',
  'shouldHeaderWrap',
  'shouldRenderNestedCommentsInline',
  'testId',
  'type',
] as const;

function elementsOf(node: UiKitNode, name: string): ReactElement {
  return <Nodes nodes={nodesOfProp(node.props[name], name)} />;
}

function UiKitComment({ node }: Drawn): ReactElement {
  const author = partOf(node.props['author']);
  const time = partOf(node.props['time']);
  const edited = textProp(node, 'edited');
  // Everything but the two slots is a comment below this one.
  const replies = node.children.filter(({ type }) => type !== 'ContentWrapper');
  const tellAuthor = calling(author?.onClick, 'Comment.author.onClick');
  const tellTime = calling(time?.onClick, 'Comment.time.onClick');
  return (
    <Comment
      {...passedOn<Partial<ComponentProps<typeof Comment>>>(node, COMMENT_PROPS)}
      avatar={<Nodes nodes={slotOf(node, 'avatar')} />}
      content={<Nodes nodes={slotOf(node, 'content')} />}
      author={
        author && (
          <CommentAuthor
            onClick={(event) => {
              tellAuthor(serialisableEvent(event));
            }}
          >
            {author.text}
          </CommentAuthor>
        )
      }
      time={
        time && (
          <CommentTime
            onClick={(event) => {
              tellTime(serialisableEvent(event));
            }}
          >
            {time.text}
          </CommentTime>
        )
      }
      edited={edited === undefined ? undefined : <CommentEdited>{edited}</CommentEdited>}
      restrictedTo={
        node.props['restrictedTo'] === undefined ? undefined : elementsOf(node, 'restrictedTo')
      }
      afterContent={elementsOf(node, 'afterContent')}
      actions={actionsOf(node, 'actions')}
      errorActions={actionsOf(node, 'errorActions')}
    >
      {replies.length === 0 ? undefined : <Children node={{ ...node, children: replies }} />}
    </Comment>
  );
}

/** Remarks of people. */
export const commentComponents = { Comment: UiKitComment } satisfies Readonly<
  Record<string, NodeComponent>
>;
