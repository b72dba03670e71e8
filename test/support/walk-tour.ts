import type { Frame, Page } from 'playwright-core';

import { launchBrowser } from './launch-browser';

/** Waits long enough for a cold function on a busy machine. */
const PATIENCE_MILLISECONDS = 30_000;

type Step = { readonly title: string; readonly walk: (page: Page) => Promise<void> };

/** The tour of the README, as somebody with a mouse takes it. Every step starts where the last one ended. */
const STEPS: readonly Step[] = [
  {
    title: 'Ada opens the plan of ACME',
    walk: async (page) => {
      await switchTo(page, 'Ada Okafor');
      const app = await openApp(page, 'Plan');
      await app.getByText('Core finance reports come from the new system').first().waitFor();
    },
  },
  {
    title: 'She guards "Start production" with gate 2',
    walk: async (page) => {
      await page.getByRole('button', { name: 'Go to' }).click();
      await page.getByRole('menuitem', { name: 'Workflows' }).click();
      await page.getByRole('link', { name: 'Delivery workflow' }).click();
      const transition = page.getByRole('region', { name: 'Transition Start production' });
      await transition.getByRole('button', { name: 'Add validator: Plumbline gate' }).click();
      const rule = await appFrame(page);
      await rule.getByRole('radio', { name: /^Gate 2,/ }).check();
      await page.getByRole('button', { name: 'Save' }).click();
      await transition.getByText('Validator: Plumbline gate', { exact: true }).waitFor();
    },
  },
  {
    title: 'The delivery is held, and Jira says who is missing',
    walk: async (page) => {
      await startProduction(page);
      const held = await page.getByText('Plumbline holds this transition').first().innerText();
      for (const role of ['Production Line Architect', 'Deployment Specialist']) {
        if (!held.includes(role)) throw new Error(`It does not name the ${role}: ${held}`);
      }
    },
  },
  {
    title: 'Grace and Tomás acknowledge the dates, and the delivery moves',
    walk: async (page) => {
      for (const holder of ['Grace Lindqvist', 'Tomás Rivera']) {
        await switchTo(page, holder);
        const app = await openApp(page, 'Gates');
        await app.getByRole('button', { name: /^Acknowledge/ }).click();
        await app.getByText('Nothing waits for you here.').waitFor();
      }
      await switchTo(page, 'Ada Okafor');
      await startProduction(page);
      await page.getByRole('button', { name: 'In Production - Change status' }).waitFor();
    },
  },
  {
    title: 'The client guest sees the published customer plan and nothing else',
    walk: async (page) => {
      await switchTo(page, 'Carla Roth');
      await page.getByRole('link', { name: 'Plumbline' }).first().click();
      const app = await appFrame(page);
      await app.getByText('Finance reports available in the new system').first().waitFor();
      if ((await app.getByRole('tab').count()) > 0) throw new Error('The guest sees more.');
    },
  },
];

async function switchTo(page: Page, displayName: string): Promise<void> {
  await page.goto(new URL('/', page.url()).href);
  const switcher = page.getByRole('button', { name: / - Switch user$/ });
  if ((await switcher.getAttribute('aria-label'))?.startsWith(displayName) === true) return;
  await switcher.click();
  await page.getByRole('menuitemradio', { name: displayName }).click();
  await page.getByRole('button', { name: `${displayName} - Switch user` }).waitFor();
}

/** From the list of projects. */
async function openApp(page: Page, tab: string): Promise<Frame> {
  await page.getByRole('link', { name: 'Plumbline' }).first().click();
  const app = await appFrame(page);
  await app.getByRole('tab', { name: tab, exact: true }).click();
  return app;
}

/** The app's page, once it is there. */
async function appFrame(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('iframe.app-frame[src]');
  const frame = await element.contentFrame();
  if (frame === null) throw new Error('The app has no page.');
  await frame.getByRole('heading').first().waitFor();
  return frame;
}

async function startProduction(page: Page): Promise<void> {
  await page.goto(new URL('/browse/ACME-1', page.url()).href);
  await page.getByRole('button', { name: / - Change status$/ }).click();
  await page.getByRole('menuitem', { name: 'Start production' }).click();
}

/**
 * Walks the tour on a host that runs and has its sample as it came.
 *
 * @throws Error that names the step that could not be taken.
 */
async function walkTour(url: string, write: (line: string) => void): Promise<void> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
    page.setDefaultTimeout(PATIENCE_MILLISECONDS);
    await page.goto(url);
    for (const [index, { title, walk }] of STEPS.entries()) {
      const started = performance.now();
      try {
        await walk(page);
      } catch (error) {
        throw new Error(`Step ${index + 1}, "${title}", could not be taken.`, { cause: error });
      }
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      write(`${index + 1}. ${title} (${seconds} s)`);
    }
  } finally {
    await browser.close();
  }
}

const [url] = process.argv.slice(2);
if (url === undefined) {
  process.stderr.write('Usage: tsx test/support/walk-tour.ts http://localhost:N\n');
  process.exitCode = 1;
} else {
  walkTour(url, (line) => process.stdout.write(`${line}\n`)).catch((error: unknown) => {
    const causes = error instanceof Error ? [error.message, String(error.cause)] : [String(error)];
    process.stderr.write(`${causes.join('\n')}\n`);
    process.exitCode = 1;
  });
}
