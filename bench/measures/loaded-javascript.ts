import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';

import type { Story } from '#test/support/story';

import { type BenchRow, told } from '../bench-row';
import { gzipKilobytes } from '../gzip-size';

/**
 * Sizes the files of the page's own scripts that a browser has loaded when the plan is on the screen:
 * more than the initial ones, because the plan is loaded when it is opened.
 */
export async function measureLoadedJavaScript(story: Story): Promise<readonly BenchRow[]> {
  const assets = join(story.host.manifest.root, 'static', 'project-page', 'dist', 'assets');
  const loaded = new Set<string>();
  const page = await story.open('ada');
  page.on('response', (response) => {
    const file = join(assets, basename(new URL(response.url()).pathname));
    if (file.endsWith('.js') && existsSync(file)) loaded.add(file);
  });
  const frame = await story.openApp(page, 'ACME');
  await frame.getByRole('tab', { name: 'Plan', exact: true }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.context().close();
  const name = `JavaScript until the plan is shown, gzip (${loaded.size} files)`;
  return [told({ name, value: gzipKilobytes([...loaded]), unit: 'kB' })];
}
