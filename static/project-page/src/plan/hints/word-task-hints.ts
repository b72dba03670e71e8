import type { KeptHint, TaskHint } from '#domain/plan/mark';
import { calendarDateSchema } from '#domain/shared/calendar-date';
import { englishDay } from '#i18n/english-time';
import { hintMessages } from '#i18n/hint-messages';

import type { People } from '../../../../shared/people';

import type { HintedTask } from './task-hint-lists';

/** What the task is asked, in sentences; an earlier answer stands behind its question. */
export function wordAsked(
  { asked, former, timesReopened }: HintedTask,
  people: Pick<People, 'nameOf'>,
): string {
  return asked
    .map((hint) => {
      const answer = former.find((one) => one.hint === hint);
      const question = wordHint(hint, timesReopened);
      return answer === undefined ? question : `${question} ${wordFormer(answer, people)}`;
    })
    .join(' ');
}

/** The hints of a task that are kept, each with its reason, who gave it and when. */
export function wordKept(
  { kept, timesReopened }: HintedTask,
  people: Pick<People, 'nameOf'>,
): string {
  return kept
    .map(({ hint, reason, by, at }) =>
      hintMessages.keptBecause({
        question: wordHint(hint, timesReopened),
        reason,
        name: people.nameOf(by),
        day: englishDay(calendarDateSchema.parse(at.slice(0, 10))),
      }),
    )
    .join(' ');
}

function wordHint(hint: TaskHint, timesReopened: number | undefined): string {
  return hint === 'reopened' ? hintMessages.asks.reopened(timesReopened) : hintMessages.asks[hint];
}

function wordFormer({ reason, by }: KeptHint, people: Pick<People, 'nameOf'>): string {
  return hintMessages.answeredBefore(reason, people.nameOf(by));
}
