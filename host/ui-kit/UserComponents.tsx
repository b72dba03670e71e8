import Avatar from '@atlaskit/avatar';
import { Inline, Text } from '@atlaskit/primitives/compiled';
import { createContext, type ReactElement, useContext, useEffect, useState } from 'react';

import { Children, type NodeComponent } from './Children';
import { textProp, type UiKitNode } from './ui-kit-document';

/** Display name of an account; `undefined` when this reader cannot see it. */
export type FindDisplayName = (accountId: string) => Promise<string | undefined>;

/** How the product looks people up; the app only sends account ids. */
export const DisplayNames = createContext<FindDisplayName>(() => Promise.resolve(undefined));

function UiKitUser({ node }: { readonly node: UiKitNode }): ReactElement {
  const accountId = textProp(node, 'accountId') ?? '';
  const findDisplayName = useContext(DisplayNames);
  const [name, setName] = useState<string>();
  useEffect(() => {
    let isShown = true;
    void findDisplayName(accountId).then((found) => {
      if (isShown) setName(found ?? 'Unknown user');
    });
    return () => {
      isShown = false;
    };
  }, [accountId, findDisplayName]);
  const isNameHidden = node.props['hideDisplayName'] === true;
  return (
    <Inline as="span" space="space.100" alignBlock="center">
      <Avatar size="small" name={name ?? ''} />
      {isNameHidden ? null : <Text>{name ?? '…'}</Text>}
    </Inline>
  );
}

/** People. */
export const userComponents: Readonly<Record<string, NodeComponent>> = {
  User: UiKitUser,
  UserGroup: ({ node }) => (
    <Inline space="space.100" shouldWrap>
      <Children node={node} />
    </Inline>
  ),
};
