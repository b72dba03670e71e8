import Button from '@atlaskit/button/new';
import { Inline } from '@atlaskit/primitives/compiled/inline';
import { Text } from '@atlaskit/primitives/compiled/text';
import { type ReactElement, useId } from 'react';

import { customerPlanMessages as words } from '#i18n/customer-plan-messages';

import { useCopy } from '../../../shared/clipboard/use-copy';
import { usePage } from '../page-context';

import { COPY_FORMATS, type CopyFormat, planToCopy } from './copy-plan';
import type { PlanSheet } from './export/plan-sheet';

const LABELS: Readonly<Record<CopyFormat, string>> = {
  email: words.copyEmail,
  text: words.copyText,
  markdown: words.copyMarkdown,
};

/** Copies a plan in the formats that customers receive (CP-5). */
export function CopyButtons({ sheet }: { readonly sheet: PlanSheet }): ReactElement {
  const { showFlag } = usePage();
  const labelId = useId();
  const { copy, byHand } = useCopy();
  const copyAs = async (format: CopyFormat): Promise<void> => {
    if (await copy(await planToCopy(sheet, format))) {
      showFlag({ type: 'success', title: words.copied[format] });
    }
  };
  return (
    <div role="group" aria-labelledby={labelId}>
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Text id={labelId} color="color.text.subtle">
          {words.copyAs}
        </Text>
        {COPY_FORMATS.map((format) => (
          <Button key={format} spacing="compact" onClick={() => void copyAs(format)}>
            {LABELS[format]}
          </Button>
        ))}
      </Inline>
      {byHand}
    </div>
  );
}
