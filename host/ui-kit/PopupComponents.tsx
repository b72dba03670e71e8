import Popup from '@atlaskit/popup';
import { type ComponentProps, type ReactElement } from 'react';

import { type NodeComponent, Nodes } from './Children';
import { handlerOf, passedOn } from './node-props';
import { slotOf, type UiKitNode } from './ui-kit-document';

const PASSED_ON = [
  'autoFocus',
  'boundary',
  'fallbackPlacements',
  'id',
  'label',
  'placement',
  'role',
  'rootBoundary',
  'shouldDisableFocusLock',
  'shouldFitContainer',
  'shouldFlip',
  'shouldRenderToParent',
  'shouldUseCaptureOnOutsideClick',
  'strategy',
  'testId',
  'titleId',
] as const;

/** Open as long as the app says so; a press outside or Escape asks the app to close it. */
function UiKitPopup({ node }: { readonly node: UiKitNode }): ReactElement {
  const close = handlerOf(node, 'onClose');
  return (
    // eslint-disable-next-line @atlaskit/design-system/use-should-render-to-parent -- the app's choice
    <Popup
      // The parts of Atlaskit's union that depend on each other were checked by the app's compiler.
      {...passedOn<ComponentProps<typeof Popup>>(node, PASSED_ON)}
      isOpen={node.props['isOpen'] === true}
      onClose={() => {
        close();
      }}
      content={() => <Nodes nodes={slotOf(node, 'content')} />}
      trigger={({ ref }) => (
        // What expands is said by the app's own button inside, as far as UI Kit lets it.
        <span ref={ref} className="ui-kit-popup-trigger">
          <Nodes nodes={slotOf(node, 'trigger')} />
        </span>
      )}
    />
  );
}

/** Small surfaces beside what opened them. */
export const popupComponents = { Popup: UiKitPopup } satisfies Readonly<
  Record<string, NodeComponent>
>;
