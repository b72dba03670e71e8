import { type ReactElement, useState } from 'react';

import { usePage } from '../page-context';

import { LazyDeliverySwitcher } from './LazyDeliverySwitcher';
import { LazyNewDeliveryDialog } from './LazyNewDeliveryDialog';

/** Which delivery is shown, and another one for who may edit (DL-7). Before the first there is none to choose. */
export function DeliveryChoice(props: {
  readonly onChoose: (deliveryId: string) => void;
}): ReactElement | null {
  const { opened, selected } = usePage();
  const [isCreating, setIsCreating] = useState(false);
  if (selected === undefined) return null;
  const create = (): void => {
    setIsCreating(true);
  };
  return (
    <>
      <LazyDeliverySwitcher
        deliveries={opened.deliveries}
        selectedId={selected.delivery.body.id}
        onChoose={props.onChoose}
        onCreate={opened.rights.mayEdit ? create : undefined}
      />
      {isCreating && (
        <LazyNewDeliveryDialog
          onClose={() => {
            setIsCreating(false);
          }}
        />
      )}
    </>
  );
}
