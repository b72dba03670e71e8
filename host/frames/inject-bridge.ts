import { load } from 'cheerio';

import { type FrameFault } from '../faults/fault-schemas';

import { frameAssets } from './bridge-protocol';
import { frameDelay } from './frame-fault';

/**
 * Puts the bridge script first in `<head>`, where Forge puts its own: a file, so that the policy of
 * the page needs no exception for it, and blocking, so that it runs before the app's bundle.
 *
 * @param fault - What the page is to meet in its browser; the bridge script makes it so.
 */
export function injectBridge(
  html: string,
  shellOrigin: string,
  fault: FrameFault | undefined,
): string {
  const page = load(html);
  const script = page('<script></script>').attr({
    src: frameAssets.bridge,
    'data-shell': shellOrigin,
    ...(fault === undefined ? {} : { 'data-fault': fault.kind }),
    ...(fault?.kind === 'slow' ? { 'data-delay': `${frameDelay(fault)}` } : {}),
  });
  page('head').prepend(script);
  return page.html();
}
