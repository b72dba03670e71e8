import { SAMPLE } from '#host/sample/sample-keys';
import { storyForAll } from '#test/support/story-for-all';

const story = storyForAll({ bundling: 'exact' });

test('the panel and the page work on what Atlassian’s own bundler makes', async () => {
  const page = await story.open('ada');
  await page.goto(`${story.host.url}/browse/${SAMPLE.epics.coreReports}`);
  const panel = page.getByRole('region', { name: 'Outcome and gate', exact: true });
  await panel.getByRole('heading', { name: /^Core finance reports come/ }).waitFor();
  await story.openPage('ada', '/plan', 'Outcomes');

  const bundles = story.host.callLog.entries().map(({ bundle }) => bundle);
  expect(bundles).not.toHaveLength(0);
  expect(
    bundles.filter((bundle) => !/exact[\\/]backend[\\/]index\.cjs$/.test(bundle)),
  ).toStrictEqual([]);
  await page.context().close();
}, 60_000);
