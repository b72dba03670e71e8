import { Fieldset } from '@atlaskit/form/fieldset';
import { Inline } from '@atlaskit/primitives/compiled/inline';
import Radio from '@atlaskit/radio/radio';
import type { ReactElement } from 'react';

import { auditMessages as words } from '#i18n/settings-messages';

export type Scope = 'delivery' | 'project';

type AuditScopeProps = { readonly scope: Scope; readonly onChange: (scope: Scope) => void };

const LABELS = { delivery: words.ofDelivery, project: words.ofProject } as const;

/** A delivery and the settings of its project have a log each. */
export function AuditScope({ scope, onChange }: AuditScopeProps): ReactElement {
  return (
    <Fieldset legend={words.scope}>
      <Inline space="space.200" shouldWrap>
        {(['delivery', 'project'] as const).map((candidate) => (
          <Radio
            key={candidate}
            name="audit-scope"
            value={candidate}
            label={LABELS[candidate]}
            isChecked={scope === candidate}
            onChange={() => {
              onChange(candidate);
            }}
          />
        ))}
      </Inline>
    </Fieldset>
  );
}
