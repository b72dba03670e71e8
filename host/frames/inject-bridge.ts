import { load } from 'cheerio';

import { frameAssets } from './bridge-protocol';

/**
 * Puts the bridge script first in `<head>`, where Forge puts its own: a file, so that the policy of
 * the page needs no exception for it, and blocking, so that it runs before the app's bundle.
 */
export function injectBridge(html: string, shellOrigin: string): string {
  const page = load(html);
  const script = page('<script></script>').attr({
    src: frameAssets.bridge,
    'data-shell': shellOrigin,
  });
  page('head').prepend(script);
  return page.html();
}
