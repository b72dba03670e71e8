import type { InputOf } from '#contracts/define-contract';
import { OUTCOMES_PER_ACCEPT, type planContract } from '#contracts/plan-contract';
import { type DeliveryId, issueIdSchema, type OutcomeId } from '#domain/shared/identifiers';
import { proposalMessages } from '#i18n/proposal-messages';

import { sendCommand } from '../../../shared/send-command';
import { type PageContextValue, usePage } from '../page-context';

import { type PlanError, withOutcomes, wordPlanError } from './plan-replies';

type NewOutcome = InputOf<(typeof planContract)['plan.accept']>['outcomes'][number];

/** A new outcome of which only the statement must be known. */
export type AcceptableOutcome = Partial<NewOutcome> & { readonly statement: string };

export type Accepted = {
  /** Absent when nothing was accepted. */
  readonly deliveryId?: DeliveryId;
  /** Ids of the new outcomes, in the order of the input. */
  readonly ids: readonly OutcomeId[];
  readonly failure: string | undefined;
};

/**
 * Accepts proposals and pasted lines. The first accept creates the delivery, and the page is opened
 * again to show it (DL-7). So it is after a failure that may have left something behind, or that somebody else
 * was the reason of: what is there then is shown, and is not accepted twice.
 */
export function useAcceptOutcomes(): (outcomes: readonly AcceptableOutcome[]) => Promise<Accepted> {
  const page = usePage();
  return async (outcomes) => {
    const { refused, ...accepted } = await acceptInParts(page, outcomes);
    const isNew = page.selected === undefined && accepted.deliveryId !== undefined;
    if (isNew || (refused !== undefined && isOvertaken(refused, outcomes))) {
      await page.reload(accepted.deliveryId);
    }
    return { ...accepted, failure: refused && wordRefusal(page, refused, accepted.ids) };
  };
}

/** The error is absent when no answer came. */
type Refused = { readonly error: PlanError | undefined };
type Sent = Omit<Accepted, 'failure'> & { readonly refused?: Refused };

async function acceptInParts(
  { client, selected, changeSelected }: PageContextValue,
  outcomes: readonly AcceptableOutcome[],
): Promise<Sent> {
  const ids: OutcomeId[] = [];
  let known = selected && { deliveryId: selected.delivery.body.id };
  for (let start = 0; start < outcomes.length; start += OUTCOMES_PER_ACCEPT) {
    const part = outcomes.slice(start, start + OUTCOMES_PER_ACCEPT).map(complete);
    const reply = await sendCommand(client['plan.accept'], { ...known, outcomes: part });
    if (reply?.ok !== true) return { ...known, ids, refused: { error: reply?.error } };
    known = { deliveryId: reply.value.deliveryId };
    ids.push(...reply.value.created.map((row) => row.body.id));
    changeSelected((view) => withOutcomes(view, reply.value.created));
  }
  return { ...known, ids };
}

function complete(outcome: AcceptableOutcome): NewOutcome {
  return { evidence: '', owners: [], customerWording: '', epicIds: [], ...outcome };
}

/** Whether what is stored may differ from what is shown: somebody was faster, or a large batch was cut off. */
function isOvertaken({ error }: Refused, { length }: readonly AcceptableOutcome[]): boolean {
  if (error?.kind === 'epic-taken') return true;
  return length > 1 && (error === undefined || error.kind === 'unavailable');
}

function wordRefusal(
  page: PageContextValue,
  { error }: Refused,
  accepted: readonly OutcomeId[],
): string {
  const refusal = wordError(page, error);
  return accepted.length === 0
    ? refusal
    : proposalMessages.acceptedInPart(accepted.length, refusal);
}

/** Whose epic it is decides what the person can do; where nobody knows the key, its id says which one. */
function wordError({ jira }: PageContextValue, error: PlanError | undefined): string {
  if (error?.kind !== 'epic-taken') return wordPlanError(error);
  const { issueId, sameDelivery } = error.facts;
  if (sameDelivery) return proposalMessages.acceptedMeanwhile;
  const id = issueIdSchema.safeParse(issueId);
  const items = jira.state === 'ready' ? jira.snapshot.items : undefined;
  const key = id.success ? items?.get(id.data)?.key : undefined;
  return proposalMessages.takenElsewhere(key ?? issueId);
}
