import { projectPage } from '#test/support/app-pages';

import { differenceOf, type NormalState, readState } from './normal-state';
import { replyText } from './run-action';
import type { SampleApp } from './sample-app';
import { ACTIONS, openDelivery, valueOf } from './six-actions';

type Told = { readonly reply: string; readonly end: NormalState };

/** What somebody else changed a moment ago, which no index has yet. */
async function changeRecently(app: SampleApp): Promise<void> {
  const page = projectPage(app, 'grace');
  const { delivery, outcomes } = await openDelivery(app);
  const { id: deliveryId } = delivery.body;
  const [edited, deleted] = outcomes.slice(-2);
  if (edited === undefined || deleted === undefined) throw new Error('The plan is too short.');
  const row = (outcome: typeof edited): object => ({
    ...{ deliveryId, outcomeId: outcome.body.id, version: outcome.version },
  });
  await valueOf(
    page['plan.editOutcome']({
      ...(row(edited) as Parameters<(typeof page)['plan.editOutcome']>[0]),
      ...{ commandId: 'recent-edit', patch: { customerWording: 'A branch', target: '2027-02-01' } },
    }),
  );
  await valueOf(
    page['plan.deleteOutcome']({
      ...(row(deleted) as Parameters<(typeof page)['plan.deleteOutcome']>[0]),
      commandId: 'recent-delete',
    }),
  );
  await valueOf(
    page['plan.accept']({
      ...{ commandId: 'recent-accept', deliveryId },
      outcomes: [
        { statement: 'New', evidence: '', owners: [], epicIds: [], customerWording: 'New' },
      ],
    }),
  );
}

/**
 * Runs an action after changes that the indexes do not have, and again with indexes that do.
 *
 * @returns In what the two differ.
 */
export async function staleProblems(app: SampleApp, name: string): Promise<readonly string[]> {
  const stale = await runAfterChanges(app, name, 'stale');
  const fresh = await runAfterChanges(app, name, 'fresh');
  return [
    ...(stale.reply === fresh.reply ? [] : [`answered ${stale.reply}`]),
    ...differenceOf(stale.end, fresh.end).map((row) => `${row} differs`),
  ];
}

async function runAfterChanges(
  app: SampleApp,
  name: string,
  indexes: 'stale' | 'fresh',
): Promise<Told> {
  const { storage, site } = app;
  app.restore('base');
  if (indexes === 'stale') {
    storage.setFault({ kind: 'stale-query' });
    site.jira.setFault({ kind: 'stale-query' });
  }
  await changeRecently(app);
  const { send } = await ACTIONS[name]!(app);
  const reply = replyText(await send());
  const end = await readState(app);
  storage.setFault(undefined);
  site.jira.setFault(undefined);
  return { reply, end };
}
