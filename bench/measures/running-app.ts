import { startStory } from '#test/support/story';

import type { BenchRow } from '../bench-row';
import { fillDelivery } from '../delivery-of-200';

import { measureEditOutcome } from './edit-outcome';
import { measureLoadedJavaScript } from './loaded-javascript';
import { measureOtherTabs } from './other-tabs';
import { measurePageOpening } from './page-opening';
import { measureResolverTime } from './resolver-time';
import { measureValidator } from './validator';

/** Everything that is measured on the running product, with one host and one browser. */
export async function measureRunningApp(): Promise<readonly BenchRow[]> {
  const story = await startStory();
  try {
    const deliveryId = await fillDelivery(story.host);
    return [
      ...(await measurePageOpening(story)),
      ...(await measureOtherTabs(story)),
      ...(await measureLoadedJavaScript(story)),
      ...(await measureResolverTime(story.host, deliveryId)),
      ...(await measureEditOutcome(story.host)),
      // Last: it moves the gate of the sample.
      ...(await measureValidator(story.host)),
    ];
  } finally {
    await story.end();
  }
}
