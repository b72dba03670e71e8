import { describeFailure } from '#i18n/error-messages';
import { undecidedMessages } from '#i18n/gate-messages';
import { storageContradictions } from '#test/support/storage-laws';

import { differenceOf, newEntries, type NormalState, readState } from './normal-state';
import { type Faultless, type PlacedFault, replyText, runWithFault } from './run-action';
import type { Ended, SampleApp } from './sample-app';
import type { Reply } from './six-actions';

/** A run that is judged. */
type Run = {
  readonly faultless: Faultless;
  readonly ended: Ended<Reply>;
  readonly state: NormalState;
};

/**
 * Runs an action with a fault, then again as a person does who is told to try again.
 *
 * @returns What is not as it should be; nothing when all is well.
 */
export async function faultProblems(
  app: SampleApp,
  faultless: Faultless,
  placed: PlacedFault,
): Promise<readonly string[]> {
  const { action } = faultless;
  const { ended, met } = await runWithFault(app, action, placed);
  const run: Run = { faultless, ended, state: await readState(app) };
  const problems = [
    ...(met === 0 ? ['no call met the fault'] : []),
    ...stateProblems(app, run),
    ...replyProblems(run, placed),
  ];
  const isDone = ended !== 'stopped' && ended.answer.ok;
  if (isDone && !action.isRepeatable) return problems;
  return [...problems, ...(await problemsOfRepeat(app, faultless))];
}

/** The person hears nothing of an action that was done, and sends it again. */
export async function lostAnswerProblems(
  app: SampleApp,
  faultless: Faultless,
): Promise<readonly string[]> {
  app.restore('action');
  await faultless.action.send();
  return faultless.action.isRepeatable
    ? problemsOfRepeat(app, faultless)
    : endProblems(app, faultless);
}

/** The same call is delivered twice at once. */
export async function duplicateProblems(
  app: SampleApp,
  faultless: Faultless,
): Promise<readonly string[]> {
  const { action, reply } = faultless;
  app.restore('action');
  const both = await Promise.all([action.send(), action.send()]);
  const answered = both.map(replyText).filter((text) => text === reply).length;
  // Jira answers a second press itself, of a transition that is no longer there.
  const isAnswered = action.isRepeatable ? answered === both.length : answered > 0;
  return [
    ...(isAnswered ? [] : [`answered ${both.map(replyText).join(' and ')}`]),
    ...(await endProblems(app, faultless)),
  ];
}

async function problemsOfRepeat(app: SampleApp, faultless: Faultless): Promise<readonly string[]> {
  const again = replyText(await faultless.action.send());
  const problems = [
    ...(again === faultless.reply ? [] : [`answered ${again}`]),
    ...(await endProblems(app, faultless)),
  ];
  return problems.map((problem) => `again: ${problem}`);
}

async function endProblems(app: SampleApp, { states }: Faultless): Promise<readonly string[]> {
  const state = await readState(app);
  return [
    ...differenceOf(state, states.at(-1) ?? state).map((name) => `${name} differs`),
    ...storageContradictions(app.rows()),
  ];
}

/** The state is one that the action goes through, and none of its commands has a second entry. */
function stateProblems(app: SampleApp, { faultless, state }: Run): readonly string[] {
  const { before, states } = faultless;
  const isKnown = [before, ...states].some((known) => differenceOf(state, known).length === 0);
  const most = newEntries(states.at(-1) ?? before, before);
  const entries = newEntries(state, before);
  return [
    ...(isKnown ? [] : [`neither done nor undone: ${differenceOf(state, before).join(', ')}`]),
    ...entries.filter((entry) => !most.includes(entry)).map((entry) => `has an entry ${entry}`),
    ...storageContradictions(app.rows()),
  ];
}

/** What the person is told is true, says what happened, and what to do. */
function replyProblems(run: Run, { where }: PlacedFault): readonly string[] {
  const { faultless, ended, state } = run;
  // The page words the silence itself.
  if (ended === 'stopped') return sentenceProblems(describeFailure(undefined, {}));
  if (ended.answer.ok) {
    const isTrue = differenceOf(state, faultless.states.at(-1) ?? state).length === 0;
    return [
      ...(isTrue ? [] : ['answered as done, and it is not']),
      ...(replyText(ended) === faultless.reply ? [] : [`answered ${replyText(ended)}`]),
    ];
  }
  const { error } = ended.answer;
  if (error.kind === 'held') return heldProblems(run, error.facts);
  const { service } = error.facts as { readonly service?: unknown };
  if (error.kind !== 'unavailable' || service !== where) return [`answered ${replyText(ended)}`];
  return sentenceProblems(describeFailure({ kind: error.kind, facts: error.facts }, {}));
}

/** GT-8: a gate that could not be read says so; one that is not passed says the same as ever. */
function heldProblems({ faultless, ended }: Run, facts: unknown): readonly string[] {
  if (replyText(ended) === faultless.reply) return [];
  const text = JSON.stringify(facts);
  return text.includes(undecidedMessages.undecided)
    ? sentenceProblems(text)
    : [`held with ${text}`];
}

function sentenceProblems(sentence: string): readonly string[] {
  return /try again/i.test(sentence) ? [] : [`does not say what to do: ${sentence}`];
}
