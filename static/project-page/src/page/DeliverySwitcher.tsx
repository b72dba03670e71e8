import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import type { ReactElement } from 'react';

import { pageMessages } from '#i18n/page-messages';

import { usePage } from '../page-context';

/** The other deliveries of this project (DL-7); a project may have several. */
export function DeliverySwitcher(props: {
  readonly onChoose: (deliveryId: string) => void;
}): ReactElement {
  const { opened, selected } = usePage();
  const others = opened.deliveries.filter(({ id }) => id !== selected?.delivery.body.id);
  return (
    <DropdownMenu
      trigger={pageMessages.switchDelivery}
      spacing="compact"
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- Atlaskit's own lint rule asks for it until the top layer is everywhere
      shouldRenderToParent
    >
      <DropdownItemGroup>
        {others.map(({ id, name, client }) => (
          <DropdownItem
            key={id}
            description={client}
            onClick={() => {
              props.onChoose(id);
            }}
          >
            {name}
          </DropdownItem>
        ))}
      </DropdownItemGroup>
    </DropdownMenu>
  );
}
