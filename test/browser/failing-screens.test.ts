import type { Frame, Locator, Page } from 'playwright-core';

import type { FunctionFaultKind, JiraFault } from '#host/faults/fault-schemas';
import { SAMPLE } from '#host/sample/sample-keys';
import { hasFocus } from '#test/support/keyboard';
import { accessibilityProblems, appFrame } from '#test/support/story';
import { storyForAll } from '#test/support/story-for-all';

/** So that a function that hangs is stopped while somebody still waits. */
const story = storyForAll({ functionTimeLimitMilliseconds: 3000 });

const NO_ANSWER = 'Plumbline did not answer. Check your connection and try again.';
const NO_JIRA = 'Jira did not answer. Nothing is lost; try again.';

/** A switch of the host, and what the person reads. */
type Fault = { readonly what: string; readonly read: string } & (
  { readonly ofFunction: FunctionFaultKind } | { readonly ofJira: JiraFault }
);
const FAULTS: readonly Fault[] = [
  { what: 'the function fails (500)', read: NO_ANSWER, ofFunction: 'throw' },
  { what: 'the function hangs', read: NO_ANSWER, ofFunction: 'hang' },
  { what: 'the answer is garbage', read: NO_ANSWER, ofFunction: 'garbage' },
  { what: 'the answer is lost', read: NO_ANSWER, ofFunction: 'lost-response' },
  { what: 'Jira refuses by rate (429)', read: NO_JIRA, ofJira: { kind: 'rate-limit' } },
  { what: 'Jira is away (503)', read: NO_JIRA, ofJira: { kind: 'unavailable' } },
];

const PAGES = [
  ['Gates', 'The gates could not be read', 'Delivery schedule'],
  ['Settings', 'The settings could not be read', 'People and roles'],
  ['Customer plan', 'The customer plan could not be read', 'What the customer reads'],
] as const;

function fail(fault: Fault, functionKey: string): void {
  if ('ofFunction' in fault) story.host.runner.setFault(functionKey, fault.ofFunction);
  else story.host.jira.setFault(fault.ofJira);
}

function mend(): void {
  for (const key of ['project-page-resolver', 'work-item-resolver', 'gate-config-resolver']) {
    story.host.runner.setFault(key, undefined);
  }
  story.host.jira.setFault(undefined);
}

afterEach(mend);

/** Presses “Try again” while nothing helps yet: the focus stays on it. */
async function tryInVain(failed: Locator): Promise<void> {
  const answered = story.host.callLog.entries().length;
  const tryAgain = failed.getByRole('button', { name: 'Try again', exact: true });
  await tryAgain.focus();
  await tryAgain.press('Enter');
  while (story.host.callLog.entries().length === answered) await failed.page().waitForTimeout(50);
  await tryAgain.waitFor();
  expect(await hasFocus(tryAgain)).toBe(true);
}

describe.each(PAGES)('the page %s', (tab, title, heading) => {
  let frame: Frame;

  beforeAll(async () => {
    frame = await story.openPage('ada', '/plan', 'Outcomes');
    await frame.getByText('Jira read just now').waitFor();
  }, 60_000);

  afterAll(async () => {
    await frame.page().context().close();
  });

  test.each(FAULTS.map((fault) => [fault.what, fault] as const))(
    'when %s, says what happened and what to do, and opens once it is tried again',
    async (_what, fault) => {
      await frame.getByRole('tab', { name: 'Plan', exact: true }).click();
      await frame.getByRole('heading', { name: 'Outcomes' }).waitFor();
      fail(fault, 'project-page-resolver');
      await frame.getByRole('tab', { name: tab, exact: true }).click();
      await frame.getByRole('heading', { name: title }).waitFor();
      const failed = frame.getByRole('alert');

      expect(await failed.innerText()).toContain(fault.read);
      expect(await accessibilityProblems(frame)).toStrictEqual([]);
      await tryInVain(failed);
      mend();
      await failed.getByRole('button', { name: 'Try again' }).click();
      await frame.getByRole('heading', { name: heading, exact: true }).waitFor();
    },
    60_000,
  );

  test('says that it is being opened while Jira is slow', async () => {
    await frame.getByRole('tab', { name: 'Plan', exact: true }).click();
    await frame.getByRole('heading', { name: 'Outcomes' }).waitFor();
    story.host.jira.setFault({ kind: 'slow', milliseconds: 1000 });

    await frame.getByRole('tab', { name: tab, exact: true }).click();
    await frame.getByRole('status').getByText(`Opening the ${tab.toLowerCase()}`).waitFor();

    expect(await accessibilityProblems(frame)).toStrictEqual([]);
    await frame.getByRole('heading', { name: heading, exact: true }).waitFor();
  }, 60_000);
});

describe('parts of a page that are read when somebody asks for them', () => {
  test.each([
    [
      'Show guarded transitions',
      'The workflows could not be read',
      'No transition of this project',
    ],
    ['Show the audit log', 'The audit log could not be read', 'Entries, newest first'],
  ])(
    '“%s” says what happened, and shows it once it is tried again',
    async (button, title, shown) => {
      const frame = await story.openPage('ada', '/settings', 'People and roles');
      story.host.runner.setFault('project-page-resolver', 'throw');
      await frame.getByRole('button', { name: button }).click();
      await frame.getByText(title).waitFor();

      await frame.getByText(NO_ANSWER).waitFor();
      expect(await accessibilityProblems(frame)).toStrictEqual([]);
      mend();
      await frame.getByRole('button', { name: 'Try again' }).click();
      await frame.getByText(shown).first().waitFor();
      await frame.page().context().close();
    },
    60_000,
  );
});

describe('panel and card of a work item', () => {
  test('say what happened, and show the outcome once it is tried again', async () => {
    story.host.runner.setFault('work-item-resolver', 'throw');
    const page = await story.open('ada');
    await page.goto(`${story.host.url}/browse/${SAMPLE.epics.coreReports}`);
    await page.getByRole('button', { name: 'Plumbline', exact: true }).click();

    for (const name of ['Plumbline', 'Outcome and gate']) {
      const drawn = page.getByRole('region', { name, exact: true });
      await drawn.getByText(NO_ANSWER).waitFor();
      expect(await accessibilityProblems(page, `[aria-label="${name}"]`)).toStrictEqual([]);
    }
    mend();
    for (const name of ['Plumbline', 'Outcome and gate']) {
      const drawn = page.getByRole('region', { name, exact: true });
      await drawn.getByRole('button', { name: 'Try again' }).click();
      await drawn.getByRole('heading', { name: /^Core finance reports come/ }).waitFor();
    }
    await page.context().close();
  }, 60_000);
});

describe('GT-8: the page of the rule editor', () => {
  async function addRule(page: Page): Promise<{ readonly frame: Frame; readonly rule: Locator }> {
    await page.goto(`${story.host.url}/host/workflows/${SAMPLE.workflows.delivery}`);
    const rule = page.getByRole('region', { name: 'Transition Start production', exact: true });
    await rule.getByRole('button', { name: 'Add validator: Plumbline gate' }).click();
    return { frame: await appFrame(page, story.host), rule };
  }

  test('says that the figures are missing, and the rule is saved without them', async () => {
    story.host.runner.setFault('gate-config-resolver', 'throw');
    const page = await story.open('ada');
    const { frame, rule } = await addRule(page);
    await frame.getByText('The rule can be saved without them.').waitFor();

    await frame.getByText(NO_ANSWER).waitFor();
    expect(await accessibilityProblems(frame)).toStrictEqual([]);
    mend();
    await frame.getByRole('button', { name: 'Try again' }).click();
    await frame.getByText(/1 delivery, \d+ of its work items/).waitFor();
    await frame.getByRole('radio', { name: /^Gate 2,/ }).check();
    await page.getByRole('button', { name: 'Save rule' }).click();
    await rule.getByText('Validator: Plumbline gate', { exact: true }).waitFor();
    await page.context().close();
  }, 60_000);
});
