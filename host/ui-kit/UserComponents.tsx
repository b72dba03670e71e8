import Avatar from '@atlaskit/avatar';
import { Inline, Text } from '@atlaskit/primitives/compiled';
import { type ReactElement, useContext, useEffect, useState } from 'react';

import { Children, type NodeComponent } from './Children';
import { PeopleOfProduct } from './product-people';
import { textProp, type UiKitNode } from './ui-kit-document';
import { UiKitUserPicker } from './UserPicker';

function UiKitUser({ node }: { readonly node: UiKitNode }): ReactElement {
  const accountId = textProp(node, 'accountId') ?? '';
  const people = useContext(PeopleOfProduct);
  const [name, setName] = useState<string>();
  useEffect(() => {
    let isShown = true;
    void people.nameOf(accountId).then((found) => {
      if (isShown) setName(found ?? 'Unknown user');
    });
    return () => {
      isShown = false;
    };
  }, [accountId, people]);
  const isNameHidden = node.props['hideDisplayName'] === true;
  return (
    <Inline as="span" space="space.100" alignBlock="center">
      <Avatar size="small" name={name ?? ''} />
      {isNameHidden ? null : <Text>{name ?? '…'}</Text>}
    </Inline>
  );
}

/** People. */
export const userComponents = {
  User: UiKitUser,
  UserGroup: ({ node }) => (
    <Inline space="space.100" shouldWrap>
      <Children node={node} />
    </Inline>
  ),
  UserPicker: UiKitUserPicker,
} satisfies Readonly<Record<string, NodeComponent>>;
