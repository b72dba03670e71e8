import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';

import { localInstallation } from '#host/functions/installation';
import { SAMPLE_PEOPLE } from '#host/sample/sample-people';
import { SESSION_COOKIE } from '#host/shell/server/session';
import { type HostOptions, type RunningHost, startHost } from '#host/start-host';

import { launchBrowser } from './launch-browser';
import { noteAnswer } from './openapi/watched-answers';

/** People of the sample site who can log in. */
export type Person = 'ada' | 'grace' | 'tomas' | 'dev' | 'carla' | 'oscar';

type Appearance = {
  readonly colorScheme?: 'light' | 'dark';
  readonly width?: number;
};

/** A host with the real app in it, and browsers of people who use it. */
export type Story = {
  readonly host: RunningHost;
  /** A window of its own, logged in as this person. */
  readonly open: (person: Person, appearance?: Appearance) => Promise<Page>;
  /** Opens the app's page in a project and waits for the app's frame. */
  readonly openApp: (page: Page, projectKey: string, path?: string) => Promise<Frame>;
  /** Closes everything. */
  readonly end: () => Promise<void>;
};

/** Waits long enough for a cold function on a busy machine. */
const PATIENCE_MILLISECONDS = 30_000;

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Starts the product as `npm start` does, with its sample, on free ports and an empty folder. */
export async function startStory(options: Partial<HostOptions> = {}): Promise<Story> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'plumbline-story-'));
  const host = await startHost({ port: 0, dataDirectory, watchAnswer: noteAnswer, ...options });
  const browser = await launchBrowser().catch(async (error: unknown) => {
    // Else the host would keep the run alive for ever.
    await host.stop();
    throw error;
  });
  return {
    host,
    open: async (person, appearance = {}) => {
      const context = await browserContext(browser, appearance);
      await context.addCookies([
        { name: SESSION_COOKIE, value: SAMPLE_PEOPLE[person].accountId, url: host.url },
      ]);
      return context.newPage();
    },
    openApp: async (page, projectKey, path = '') => {
      await page.goto(appAddress(host, projectKey) + path);
      return appFrame(page, host);
    },
    end: async () => {
      await browser.close();
      await host.stop();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

async function browserContext(
  browser: Browser,
  { colorScheme = 'light', width = 1440 }: Appearance,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    colorScheme,
    viewport: { width, height: 1000 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(PATIENCE_MILLISECONDS);
  return context;
}

/** Address of the app's page in a project. */
export function appAddress(host: RunningHost, projectKey: string): string {
  const appId = host.manifest.appId.split('/').at(-1) ?? '';
  return `${host.url}/jira/software/projects/${projectKey}/apps/${appId}/${localInstallation.environmentId}`;
}

/** The visible app frame of a page: the one that is served from the app's own site. */
export async function appFrame(page: Page, host: RunningHost): Promise<Frame> {
  const element = await page.waitForSelector(`iframe[src^="${host.frameOrigin}"]`);
  const frame = await element.contentFrame();
  if (frame === null) throw new Error('The app frame has no document.');
  await frame.waitForLoadState();
  return frame;
}

type AxeViolation = {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly html: string }[];
};

/**
 * What axe finds wrong in a frame or page, one line each: WCAG 2.2 A and AA, and its best practices, such as one
 * `h1`, headings in order, and everything inside a landmark.
 *
 * axe goes in by `evaluate`: the app's Content Security Policy stays on and refuses a script tag.
 */
export async function accessibilityProblems(
  target: Frame | Page,
  within?: string,
): Promise<readonly string[]> {
  await animationsEnd(target);
  await target.evaluate(axeSource);
  const violations = await target.evaluate(async (selector) => {
    // `axe` was put there by the line above; the test's own types do not know the page's globals.
    const { axe } = globalThis as unknown as {
      axe: { run: (context: unknown, options: unknown) => Promise<{ violations: unknown }> };
    };
    const { violations: found } = await axe.run(selector ?? document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return JSON.parse(JSON.stringify(found)) as unknown;
  }, within);
  // The shape is axe's documented result.
  return (violations as readonly AxeViolation[]).flatMap(({ id, help, nodes }) =>
    nodes.map(({ target: where, html }) => `${id}: ${help} at ${where.join(' ')} ${html}`),
  );
}

/** What is still fading in has other colours than a reader sees; a spinner turns for ever. */
async function animationsEnd(target: Frame | Page): Promise<void> {
  await target.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}
