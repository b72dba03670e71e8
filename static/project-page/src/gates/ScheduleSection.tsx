import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import SectionMessage from '@atlaskit/section-message/message';
import type { ReactElement } from 'react';

import { compareSchedules } from '#domain/gate/compare-schedules';
import { gateErrorMessages } from '#i18n/gate-messages';
import { gatesPageMessages as words } from '#i18n/gates-page-messages';

import { SaveButtons } from '../../../shared/SaveButtons';
import { Section } from '../page/Section';

import { useGatesPage } from './gates-context';
import { ScheduleFields } from './ScheduleFields';
import { useSaveSchedule } from './use-save-schedule';
import { type ScheduleDraft, useScheduleDraft } from './use-schedule-draft';

/** The seven dates of DL-4, saved together. */
export function ScheduleSection(): ReactElement {
  const { opened } = useGatesPage();
  const draft = useScheduleDraft();
  const saving = useSaveSchedule(draft);
  const { mayEdit } = opened.rights;
  return (
    <Section
      heading={words.scheduleHeading}
      intro={mayEdit ? words.scheduleIntro : words.scheduleReadOnly}
    >
      {saving.overtaken && (
        <SectionMessage appearance="warning" title={words.conflictTitle} headingLevel="h4">
          <Text as="p">{words.conflictText}</Text>
        </SectionMessage>
      )}
      <ScheduleFields draft={draft} isReadOnly={!mayEdit} />
      <div aria-live="polite">
        <ScheduleNotes draft={draft} failure={saving.failure} />
      </div>
      {mayEdit && (
        <SaveButtons
          submit={words.scheduleSave}
          changed={
            draft.changes.length === 0 ? undefined : words.scheduleChanged(draft.changes.length)
          }
          isSending={saving.sending}
          isBlocked={draft.outOfOrder !== undefined}
          onSave={() => void saving.save()}
          onDiscard={saving.discard}
        />
      )}
    </Section>
  );
}

function ScheduleNotes({
  draft,
  failure,
}: {
  readonly draft: ScheduleDraft;
  readonly failure: string | undefined;
}): ReactElement {
  const willLapse = useWillLapse(draft);
  return (
    <Stack space="space.100">
      {draft.outOfOrder !== undefined && (
        <SectionMessage appearance="error">
          <Text as="p">{gateErrorMessages['dates-out-of-order'](draft.outOfOrder)}</Text>
        </SectionMessage>
      )}
      {failure !== undefined && (
        <SectionMessage appearance="error" title={words.failedTitle} headingLevel="h4">
          <Text as="p">{failure}</Text>
        </SectionMessage>
      )}
      {willLapse > 0 && <Text as="p">{words.scheduleWillLapse(willLapse)}</Text>}
      {draft.missing.length > 0 && (
        <Text as="p" color="color.text.subtle">
          {words.scheduleMissing(draft.missing.length)}
        </Text>
      )}
    </Stack>
  );
}

/** Acknowledgements of open gates that hold now and would not with the typed dates (GT-3). */
function useWillLapse({ schedule, changes }: ScheduleDraft): number {
  const { gates } = useGatesPage();
  if (changes.length === 0) return 0;
  return gates
    .filter(({ state }) => state === 'open')
    .flatMap(({ acknowledgements }) => acknowledgements)
    .filter(({ lapse, withdrawn }) => lapse === undefined && withdrawn === undefined)
    .filter(
      ({ schedule: given }) => given !== undefined && compareSchedules(given, schedule).length > 0,
    ).length;
}
