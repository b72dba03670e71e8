import type { LoggedInvocation } from '#host/functions/function-runner-interface';
import type { Story } from '#test/support/story';

import { type BenchRow, budgeted } from '../bench-row';
import { OUTCOMES } from '../delivery-of-200';
import {
  invocationsDuring,
  jiraPointsOf,
  mostOf,
  readUnitsOf,
  storageCallsOf,
} from '../log-figures';

/** Opens the project page in a browser and counts what that costs on the server. */
export async function measurePageOpening(story: Story): Promise<readonly BenchRow[]> {
  const page = await story.open('ada');
  const invocations = await invocationsDuring(story.host, async () => {
    const frame = await story.openApp(page, 'ACME');
    await frame.getByRole('tab', { name: 'Plan', exact: true }).waitFor();
  });
  await page.context().close();
  return pageOpeningRows(invocations);
}

/** The rows of what the host logged while the page opened. */
export function pageOpeningRows(invocations: readonly LoggedInvocation[]): readonly BenchRow[] {
  const name = `page opening, ${OUTCOMES} outcomes`;
  return [
    budgeted({ name: `${name}: invokes`, value: invocations.length, unit: 'invokes' }, 1),
    budgeted(
      {
        ...{ name: `${name}: storage calls`, unit: 'calls' },
        value: storageCallsOf(invocations).length,
      },
      8,
    ),
    budgeted(
      { name: `${name}: read units`, value: readUnitsOf(invocations), unit: 'read units' },
      60,
    ),
    // Architecture decision 7: a resolver call.
    budgeted(
      { name: `${name}: Jira points`, value: mostOf(invocations, jiraPointsOf), unit: 'points' },
      4,
    ),
  ];
}
