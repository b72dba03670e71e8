import type { Frame } from 'playwright-core';
import { z } from 'zod';

import type { LoggedInvocation } from '#host/functions/function-runner-interface';
import { SAMPLE } from '#host/sample/sample-keys';
import { moveWorkingDays } from '#host/sample/working-days';
import { askApp } from '#test/support/ask-app';
import { type RestAnswer, restAs } from '#test/support/rest-client';
import { readSampleFacts } from '#test/support/sample-facts';
import { accessibilityProblems, appFrame, type Person } from '#test/support/story';
import { storyForAll } from '#test/support/story-for-all';

const openedSchema = z.object({
  delivery: z.object({
    version: z.number(),
    body: z.looseObject({ schedule: z.record(z.string(), z.string()) }),
  }),
});

/** Stories below mapped epics that nobody started. */
const STORIES_TO_DO = ['ACME-28', 'ACME-32', 'ACME-38'] as const;

// The validator's own deadline is five seconds; a hanging one is stopped soon after.
const story = storyForAll({ functionTimeLimitMilliseconds: 8000 });

/** Adds the Plumbline gate to a transition in the rule editor, as the Jira admin. */
async function guard(workflowId: string, transition: string): Promise<void> {
  const page = await story.open('ada');
  await page.goto(`${story.host.url}/host/workflows/${workflowId}`);
  const section = page.getByRole('region', { name: `Transition ${transition}`, exact: true });
  await section.getByRole('button', { name: 'Add validator: Plumbline gate' }).click();
  const frame = await appFrame(page, story.host);
  await frame.getByRole('heading', { name: 'Plumbline gate', level: 1 }).waitFor();
  await frame.getByRole('radio', { name: /^Gate 2,/ }).check();
  await frame.getByText(/1 delivery, \d+ of its work items/).waitFor();
  expect(await accessibilityProblems(frame)).toStrictEqual([]);
  await page.getByRole('button', { name: 'Save' }).click();
  await section.getByText('Validator: Plumbline gate', { exact: true }).waitFor();
  await page.context().close();
}

/** Presses a transition on a work item, and answers with why it was held, or nothing when it moved. */
async function press(person: Person, key: string, transition: string): Promise<string> {
  const page = await story.open(person);
  await page.goto(`${story.host.url}/browse/${key}`);
  const status = page.getByRole('button', { name: / - Change status$/ });
  const before = await status.getAttribute('aria-label');
  await status.click();
  await page.getByRole('menuitem', { name: transition }).click();
  const held = page.getByText('Plumbline holds this transition');
  const moved = page.getByRole('button', { name: /^In Pro\w+ - Change status$/ });
  await held.or(moved).first().waitFor();
  const words = (await held.count()) === 0 ? '' : await held.innerText();
  expect(words === '').toBe((await status.getAttribute('aria-label')) !== before);
  await page.context().close();
  return words;
}

/** The same press through Jira's REST API. */
async function pressByRest(person: Person, key: string, id: string): Promise<RestAnswer> {
  const rest = restAs(story.host, person);
  return rest('POST', `/issue/${key}/transitions`, { transition: { id } });
}

async function openGates(person: Person): Promise<Frame> {
  const page = await story.open(person);
  return story.openApp(page, 'ACME', '/gates');
}

async function acknowledge(person: Person): Promise<void> {
  const frame = await openGates(person);
  await frame.getByText(/^Gate 2: acknowledge/).waitFor();
  await frame.getByRole('button', { name: /^Acknowledge/ }).click();
  await frame.getByText('Nothing waits for you here.').waitFor();
  expect(await accessibilityProblems(frame)).toStrictEqual([]);
  await frame.page().context().close();
}

type Schedule = Readonly<Record<string, string>>;

/** Saves changed dates as the delivery owner, and answers with the dates before and after. */
async function changeSchedule(
  change: (schedule: Schedule) => Schedule,
): Promise<{ readonly before: Schedule; readonly after: Schedule }> {
  const { deliveryId } = await readSampleFacts(story.host);
  const opened = await askApp(story.host, {
    ...{ person: 'ada', call: 'gate.open', payload: { deliveryId } },
  });
  if (!opened.ok) throw new Error(opened.error.message);
  const { version, body } = openedSchema.parse(opened.value).delivery;
  const after = change(body.schedule);
  const payload = { commandId: `schedule-${version}`, deliveryId, version, schedule: after };
  const changed = await askApp(story.host, { person: 'ada', call: 'gate.setSchedule', payload });
  if (!changed.ok) throw new Error(changed.error.message);
  return { before: body.schedule, after };
}

function moved(schedule: Schedule, fields: readonly string[], workingDays: number): Schedule {
  const days = fields.map(
    (field) => [field, moveWorkingDays(schedule[field] ?? '', workingDays)] as const,
  );
  return { ...schedule, ...Object.fromEntries(days) };
}

/** A day as the messages write it: `12 May 2026`. */
function spoken(day: string | undefined): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(day ?? ''),
  );
}

function lastValidation(): LoggedInvocation {
  const entry = story.host.callLog
    .entries()
    .filter(({ functionKey }) => functionKey === 'gate-validator')
    .at(-1);
  if (entry === undefined) throw new Error('The validator never ran.');
  return entry;
}

describe('GT-8: a gate that is attached in the rule editor', () => {
  test('holds the transition and names exactly who is missing', async () => {
    await guard(SAMPLE.workflows.delivery, 'Start production');
    await guard(SAMPLE.workflows.story, 'Start work');

    const words = await press('ada', SAMPLE.deliveryIssueKey, 'Start production');

    expect(words).toContain('gate 2 “Delivery planning”');
    expect(words).toContain('Production Line Architect');
    expect(words).toContain('Deployment Specialist');
  }, 180_000);

  test('runs the built function with three storage reads and two Jira calls at most', () => {
    const { bundle, storageCalls, jiraCalls } = lastValidation();

    expect(bundle).toMatch(/backend[\\/]index\.cjs$/);
    expect(storageCalls.length).toBeLessThanOrEqual(3);
    expect(storageCalls.filter(({ kind }) => kind === 'write')).toStrictEqual([]);
    expect(jiraCalls.length).toBeLessThanOrEqual(2);
  });

  test('holds a story below an epic in the same words, in the browser and over REST', async () => {
    const words = await press('dev', SAMPLE.storyToDoKey, 'Start work');
    const rest = await pressByRest('dev', SAMPLE.storyToDoKey, SAMPLE.startWorkTransitionId);

    expect(rest).toStrictEqual({ status: 400, body: { errorMessages: [words], errors: {} } });
    expect(words).not.toMatch(/ACME-\d/);
  }, 60_000);

  test('lets work of no delivery pass', async () => {
    const words = await press('dev', SAMPLE.unmappedTaskKey, 'Start work');

    expect(words).toBe('');
  }, 60_000);
});

describe('GT-3: acknowledgements of the delivery schedule', () => {
  test('after the first holder, only the second is missing', async () => {
    await acknowledge('grace');

    const words = await press('ada', SAMPLE.deliveryIssueKey, 'Start production');

    expect(words).not.toContain('Production Line Architect');
    expect(words).toContain('Deployment Specialist');
  }, 90_000);

  test('a changed date lapses the first, naming field, both days, person and time', async () => {
    const { before, after } = await changeSchedule((dates) => moved(dates, ['qaSubmission'], 1));

    const words = await press('ada', SAMPLE.deliveryIssueKey, 'Start production');

    expect(words).toContain('Production Line Architect');
    expect(words).toContain('QA submission');
    expect(words).toContain(spoken(before['qaSubmission']));
    expect(words).toContain(spoken(after['qaSubmission']));
    expect(words).toContain('Ada Okafor');
    expect(words).toMatch(/\d{2}:\d{2}/);
    expect(lastValidation().jiraCalls.length).toBeLessThanOrEqual(2);
  }, 60_000);

  test('changed back, it holds again', async () => {
    await changeSchedule((dates) => moved(dates, ['qaSubmission'], -1));

    const words = await press('ada', SAMPLE.deliveryIssueKey, 'Start production');

    expect(words).not.toContain('Production Line Architect');
  }, 60_000);

  test('after the second holder the gate is passed, by itself, and the transition goes through', async () => {
    await acknowledge('tomas');

    const words = await press('ada', SAMPLE.deliveryIssueKey, 'Start production');

    expect(words).toBe('');
  }, 90_000);
});

describe('GT-3: after the gate has passed', () => {
  test('a date one working day later is noted, and a story passes', async () => {
    await changeSchedule((dates) => moved(dates, ['qaCertification'], 1));

    const words = await press('dev', SAMPLE.storyToDoKey, 'Start work');
    const frame = await openGates('grace');

    expect(words).toBe('');
    await frame.getByRole('button', { name: 'Show criteria' }).nth(1).click();
    await frame.getByText('Noted since then:').first().waitFor();
    expect(await frame.getByText(/acknowledge again/).count()).toBe(0);
    await frame.page().context().close();
  }, 60_000);

  test('dates ten days later pass too; both holders are asked again and gate 3 names them', async () => {
    const late = ['qaCertification', 'deploymentWindowStart', 'deploymentWindowEnd'];
    await changeSchedule((dates) => moved(dates, [...late, 'clientHandover'], 10));

    const words = await press('dev', STORIES_TO_DO[0], 'Start work');
    const waiting = await openGates('grace');
    const named = await openGates('ada');

    expect(words).toBe('');
    await waiting
      .getByText(/the dates moved, acknowledge again/)
      .first()
      .waitFor();
    await named
      .getByText(/Production Line Architect and .*Deployment Specialist.*acknowledge again/)
      .waitFor();
    await waiting.page().context().close();
    await named.page().context().close();
  }, 90_000);

  test('PL-1: a due date that is changed in Jira lapses nothing, and the gate shows the drift', async () => {
    const rest = restAs(story.host, 'ada');
    const changed = await rest('PUT', `/issue/${SAMPLE.epics.coreReports}`, {
      fields: { duedate: '2031-03-14' },
    });

    const words = await press('dev', STORIES_TO_DO[1], 'Start work');
    const frame = await openGates('ada');

    expect(changed.status).toBe(204);
    expect(words).toBe('');
    await frame.getByText(/due 14 March 2031/).waitFor();
    await frame.page().context().close();
  }, 60_000);
});

describe('GT-8: when the function fails', () => {
  afterEach(() => {
    story.host.runner.setFault('gate-validator', undefined);
  });

  test.each(['throw', 'hang', 'garbage'] as const)(
    'a function that does %s blocks with the text of the host',
    async (fault) => {
      story.host.runner.setFault('gate-validator', fault);

      const { status, body } = await pressByRest(
        'dev',
        STORIES_TO_DO[2],
        SAMPLE.startWorkTransitionId,
      );

      expect(status).toBe(400);
      expect(JSON.stringify(body)).toContain('errorMessages');
      expect(JSON.stringify(body)).not.toContain('Plumbline holds');
    },
    60_000,
  );

  test('without the rule the transition passes', async () => {
    story.host.runner.setFault('gate-validator', 'throw');
    const page = await story.open('ada');
    await page.goto(`${story.host.url}/host/workflows/${SAMPLE.workflows.story}`);
    const section = page.getByRole('region', { name: 'Transition Start work', exact: true });
    await section.getByRole('button', { name: 'Delete' }).click();
    await section
      .getByText('Validator: Plumbline gate', { exact: true })
      .waitFor({ state: 'detached' });
    await page.context().close();

    const { status } = await pressByRest('dev', STORIES_TO_DO[2], SAMPLE.startWorkTransitionId);

    expect(status).toBe(204);
  }, 60_000);
});
