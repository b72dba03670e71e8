import type { ReactElement } from 'react';

import { hintMessages } from '#i18n/hint-messages';

import { usePage } from '../../page-context';
import { usePlan } from '../plan-context';
import { WorkList } from '../work/WorkList';
import { WorkSection } from '../work/WorkSection';

import { HintNotices } from './HintNotices';
import { useHintActions } from './use-hint-actions';
import { wordAsked } from './word-task-hints';

/** Tasks that are asked something, and the three ways on: keep with a reason, move, put outside (PL-9). */
export function HintsSection(): ReactElement {
  const { mayEdit, taskHints } = usePlan();
  const { people } = usePage();
  const actions = useHintActions();
  const { asked, kept, history } = taskHints;
  const facts = [
    kept.length > 0 ? hintMessages.keptCount(kept.length) : '',
    history.isReading ? hintMessages.reading : '',
  ];
  const withFacts = (text: string): string => [text, ...facts].filter(Boolean).join(' ');
  return (
    <>
      <HintNotices />
      <WorkSection
        heading={hintMessages.asked}
        intro={withFacts(hintMessages.askedIntro)}
        empty={withFacts(hintMessages.askedEmpty)}
        count={asked.length}
      >
        <WorkList
          label={hintMessages.asked}
          lines={asked.map((hinted) => ({
            id: hinted.task.id,
            item: hinted.task,
            note: `${wordAsked(hinted, people)} ${hintMessages.serves(hinted.outcome.statement)}`,
          }))}
          actions={mayEdit ? actions : []}
        />
      </WorkSection>
    </>
  );
}
