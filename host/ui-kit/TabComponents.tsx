import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { type ComponentProps, type ReactElement } from 'react';

import { Children, type NodeComponent } from './Children';
import { handlerOf, passedOn } from './node-props';
import { textProp, type UiKitNode } from './ui-kit-document';
import { useAppValue } from './use-app-value';
import { readNumber } from './use-field-value';

type Drawn = { readonly node: UiKitNode };

function UiKitTabs({ node }: Drawn): ReactElement {
  const [selected, select] = useAppValue(
    readNumber(node.props['selected']),
    readNumber(node.props['defaultSelected']) ?? 0,
  );
  const tell = handlerOf(node, 'onChange');
  return (
    <Tabs
      {...passedOn<ComponentProps<typeof Tabs>>(node, ['shouldUnmountTabPanelOnChange', 'testId'])}
      id={textProp(node, 'id') ?? node.key}
      selected={selected}
      onChange={(index) => {
        select(index);
        tell(index);
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
          <TabPanel
            key={child.key}
            {...passedOn<ComponentProps<typeof TabPanel>>(child, ['testId'])}
          >
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
export const tabComponents = { Tabs: UiKitTabs } satisfies Readonly<Record<string, NodeComponent>>;
