import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { type ComponentProps, type ReactElement } from 'react';

import { Children, type NodeComponent } from './Children';
import { callApp, passedOn } from './node-props';
import { type UiKitNode } from './ui-kit-document';
import { useAppValue } from './use-app-value';

type Drawn = { readonly node: UiKitNode };

function indexProp(node: UiKitNode, name: string): number | undefined {
  const value = node.props[name];
  return typeof value === 'number' ? value : undefined;
}

function UiKitTabs({ node }: Drawn): ReactElement {
  const [selected, select] = useAppValue(
    indexProp(node, 'selected'),
    indexProp(node, 'defaultSelected') ?? 0,
  );
  return (
    <Tabs
      {...passedOn<ComponentProps<typeof Tabs>>(node, ['shouldUnmountTabPanelOnChange', 'testId'])}
      id={node.key}
      selected={selected}
      onChange={(index) => {
        select(index);
        callApp(node, 'onChange', index);
      }}
    >
      {node.children.map((child) =>
        child.type === 'TabList' ? (
          <TabList key={child.key}>
            {child.children.map((tab) => (
              <UiKitTab key={tab.key} node={tab} />
            ))}
          </TabList>
        ) : (
          <TabPanel key={child.key}>
            <div className="ui-kit-tab-panel">
              <Children node={child} />
            </div>
          </TabPanel>
        ),
      )}
    </Tabs>
  );
}

function UiKitTab({ node }: Drawn): ReactElement {
  return (
    <Tab {...passedOn<ComponentProps<typeof Tab>>(node, ['testId'])}>
      <Children node={node} />
    </Tab>
  );
}

/** Tabs; lists, tabs and panels are drawn by it, because Atlaskit counts its direct children. */
export const tabComponents: Readonly<Record<string, NodeComponent>> = { Tabs: UiKitTabs };
