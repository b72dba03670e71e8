import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import type { ReactElement } from 'react';

import { pageMessages } from '#i18n/page-messages';

export type SwitcherProps = {
  readonly deliveries: readonly { readonly id: string; readonly name: string; client?: string }[];
  readonly selectedId: string | undefined;
  readonly onChoose: (deliveryId: string) => void;
  /** Absent for who may not create one. */
  readonly onCreate?: (() => void) | undefined;
};

/** The other deliveries of this project, and the way to start another one (DL-7). */
export function DeliverySwitcher(props: SwitcherProps): ReactElement {
  const { deliveries, selectedId, onChoose, onCreate } = props;
  const others = deliveries.filter(({ id }) => id !== selectedId);
  return (
    <DropdownMenu
      trigger={pageMessages.deliveries}
      spacing="compact"
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- Atlaskit's own lint rule asks for it until the top layer is everywhere
      shouldRenderToParent
    >
      {others.length > 0 && (
        <DropdownItemGroup title={pageMessages.switchDelivery}>
          {others.map(({ id, name, client }) => (
            <DropdownItem
              key={id}
              {...(client === undefined ? {} : { description: client })}
              onClick={() => {
                onChoose(id);
              }}
            >
              {name}
            </DropdownItem>
          ))}
        </DropdownItemGroup>
      )}
      {onCreate !== undefined && (
        <DropdownItemGroup hasSeparator={others.length > 0}>
          <DropdownItem onClick={onCreate}>{pageMessages.createDelivery}</DropdownItem>
        </DropdownItemGroup>
      )}
    </DropdownMenu>
  );
}
