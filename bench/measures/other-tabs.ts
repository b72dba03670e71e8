import type { LoggedInvocation } from '#host/functions/function-runner-interface';
import type { Story } from '#test/support/story';

import { type BenchRow, budgeted, told } from '../bench-row';
import { invocationsDuring, jiraPointsOf, mostOf, storageCallsOf } from '../log-figures';

const TABS = ['Customer plan', 'Gates', 'Settings'] as const;

/** Opens each of the other tabs from the open page and counts what that costs on the server. */
export async function measureOtherTabs(story: Story): Promise<readonly BenchRow[]> {
  const page = await story.open('ada');
  const frame = await story.openApp(page, 'ACME');
  await frame.getByRole('tab', { name: 'Plan', exact: true }).waitFor();
  const rows: BenchRow[] = [];
  for (const tab of TABS) {
    const invocations = await invocationsDuring(story.host, async () => {
      await frame.getByRole('tab', { name: tab, exact: true }).click();
      await frame.getByRole('tabpanel').getByRole('heading').first().waitFor();
    });
    rows.push(...tabRows(tab, invocations));
  }
  await page.context().close();
  return rows;
}

function tabRows(tab: string, invocations: readonly LoggedInvocation[]): readonly BenchRow[] {
  const name = `tab ${tab}`;
  const storageCalls = storageCallsOf(invocations).length;
  return [
    budgeted({ name: `${name}: invokes`, value: invocations.length, unit: 'invokes' }, 1),
    told({ name: `${name}: storage calls`, value: storageCalls, unit: 'calls' }),
    pointsRow(tab, { name: `${name}: Jira points`, value: mostOf(invocations, jiraPointsOf) }),
  ];
}

/** Architecture decision 7; the settings ask who administers the project, which decision 0012 allows them. */
function pointsRow(tab: string, figure: { name: string; value: number }): BenchRow {
  const row = { ...figure, unit: 'points' } as const;
  return tab === 'Settings' ? told(row) : budgeted(row, 4);
}
