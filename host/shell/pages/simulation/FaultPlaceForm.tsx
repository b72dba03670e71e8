import { Label } from '@atlaskit/form';
import Heading from '@atlaskit/heading';
import { Text } from '@atlaskit/primitives/compiled';
import { type ReactElement } from 'react';

import { FAULT_KINDS, fieldsOf, withKind } from './fault-fields';
import { FaultFieldInput, FaultSelect } from './FaultFieldInput';
import { type FaultPlace, type ShownFault, type SwitchedFault } from './switched-faults';

type FaultPlaceFormProps = {
  readonly title: string;
  readonly place: FaultPlace;
  readonly switched: SwitchedFault | undefined;
  /** `null` takes the fault away. */
  readonly onSet: (fault: ShownFault | null) => void;
};

/** The switch of one place, with everything that its fault can be told; each change begins to count anew. */
export function FaultPlaceForm(props: FaultPlaceFormProps): ReactElement {
  const { title, place, switched, onSet } = props;
  const fault = switched?.fault;
  const id = `fault-${title.replaceAll(/\W+/g, '-')}`;
  return (
    <div role="group" aria-label={title} className="fault-place">
      <Heading size="xsmall" as="h3">
        {title}
      </Heading>
      <div className="fault-fields">
        <div className="fault">
          <Label htmlFor={id}>What happens</Label>
          <FaultSelect
            id={id}
            options={FAULT_KINDS[place.where]}
            whenNone="Works"
            value={fault?.kind}
            onChange={(kind) => {
              onSet(kind === undefined ? null : withKind(place, fault, kind));
            }}
          />
        </div>
        {fault === undefined
          ? null
          : fieldsOf(place, fault.kind).map((field) => (
              <FaultFieldInput
                key={field.name}
                id={`${id}-${field.name}`}
                field={field}
                value={fault[field.name]}
                onChange={(value) => {
                  onSet({ ...fault, [field.name]: value });
                }}
              />
            ))}
      </div>
      <div role="status">
        {switched === undefined ? null : (
          <Text as="p" color="color.text.subtle">
            {wordMet(switched)}
          </Text>
        )}
      </div>
    </div>
  );
}

function wordMet({ fault, met, left }: SwitchedFault): string {
  if (fault.kind === 'stale-query') return 'Set for every query.';
  if (met === undefined) return 'Set for pages that are opened from now on.';
  const times = met === 1 ? 'once' : `${met} times`;
  const so = met === 0 ? 'No call has met it yet.' : `Met ${times}.`;
  if (left === undefined) return so;
  return left === 0 ? `${so} It is over.` : `${so} ${left} more to come.`;
}
