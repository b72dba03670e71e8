import type { Frame } from 'playwright-core';

import type { HostOptions } from '#host/start-host';

import { type Person, startStory, type Story } from './story';

/** A story that lasts as long as the tests around it. */
export type StoryForAll = Omit<Story, 'end'> & {
  /** Opens a page of the ACME delivery as somebody, in a window of their own, and waits for a heading of it. */
  readonly openPage: (person: Person, path: string, heading: string) => Promise<Frame>;
};

/**
 * Starts the product before the first test of a file or a `describe`, and ends it after the last. The tests
 * fail when a page of theirs broke the Content Security Policy of its frame.
 *
 * @param options - Of the host.
 */
export function storyForAll(options: Partial<HostOptions> = {}): StoryForAll {
  let started: Story | undefined;
  const current = (): Story => {
    if (started === undefined) throw new Error('The story is used before it was started.');
    return started;
  };
  beforeAll(async () => {
    started = await startStory(options);
  }, 180_000);
  afterAll(async () => {
    const violations = started?.host.cspViolations() ?? [];
    await started?.end();
    if (violations.length > 0) {
      throw new Error(`A page broke the policy of its frame: ${JSON.stringify(violations)}`);
    }
  });
  return {
    get host() {
      return current().host;
    },
    open: (person, appearance) => current().open(person, appearance),
    openApp: (page, projectKey, path) => current().openApp(page, projectKey, path),
    openPage: async (person, path, heading) => {
      const page = await current().open(person);
      const frame = await current().openApp(page, 'ACME', path);
      await frame.getByRole('heading', { name: heading, exact: true }).waitFor();
      return frame;
    },
  };
}
